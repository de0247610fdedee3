/** A card made of software, behind the same bytes as a real one. */
export interface VirtualCard {
  /** Answer to reset, 2–33 bytes (ISO/IEC 7816-3 §8). */
  readonly atr: Uint8Array;
  /** Answers one command APDU, whatever its bytes; never rejects. */
  transmit(command: Uint8Array): Promise<Uint8Array>;
  /** Power off and on: forgets selection and verified PIN, never the try counter. */
  reset(): void;
}
