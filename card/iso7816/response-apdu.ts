/** A response APDU (ISO/IEC 7816-4 §5.1): data and the status word SW1‖SW2. */
export interface ResponseApdu {
  readonly data: Uint8Array;
  /** 0x0000–0xFFFF, such as 0x9000. */
  readonly statusWord: number;
}

/** Splits the bytes of an answer; `undefined` when there is no room for a status word. */
export function parseResponse(bytes: Uint8Array): ResponseApdu | undefined {
  const sw1 = bytes.at(-2);
  const sw2 = bytes.at(-1);
  if (sw1 === undefined || sw2 === undefined) return undefined;
  return { data: bytes.subarray(0, -2), statusWord: (sw1 << 8) | sw2 };
}

/** Writes an answer as bytes: data ‖ SW1 ‖ SW2. */
export function encodeResponse(response: ResponseApdu): Uint8Array {
  const { data, statusWord } = response;
  return Uint8Array.from([...data, statusWord >> 8, statusWord & 0xff]);
}
