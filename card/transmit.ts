/** Sends the bytes of one command APDU and gives the bytes of its answer (SCardTransmit, and nothing else). */
export type Transmit = (command: Uint8Array) => Promise<Uint8Array>;

/** Something that stands between a caller and a `Transmit`, such as GET RESPONSE handling or a transcript. */
export type Layer = (next: Transmit) => Transmit;
