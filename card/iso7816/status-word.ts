/** The status words that this project gives a meaning (ISO/IEC 7816-4 §5.6; HiCOS: OpenSC and public transcripts). */
export const StatusWord = {
  ok: 0x9000,
  wrongLength: 0x6700,
  logicalChannelNotSupported: 0x6881,
  secureMessagingNotSupported: 0x6882,
  securityStatusNotSatisfied: 0x6982,
  authenticationBlocked: 0x6983,
  conditionsNotSatisfied: 0x6985,
  secureMessagingMissing: 0x6987,
  secureMessagingIncorrect: 0x6988,
  wrongData: 0x6a80,
  functionNotSupported: 0x6a81,
  fileNotFound: 0x6a82,
  wrongP1P2: 0x6a86,
  referenceNotFound: 0x6a88,
  wrongOffset: 0x6b00,
  instructionNotSupported: 0x6d00,
  classNotSupported: 0x6e00,
  endOfFile: 0x6282,
} as const;

/** The tries left that a VERIFY answer tells: 63CX → X, 6983 → 0, anything else → `undefined`. */
export function triesLeftOf(statusWord: number): number | undefined {
  if (statusWord === StatusWord.authenticationBlocked) return 0;
  return (statusWord & 0xfff0) === 0x63c0 ? statusWord & 0x0f : undefined;
}

/** Whether a SELECT found its file: 9000 or a 62xx warning. */
export function isFound(statusWord: number): boolean {
  return statusWord === StatusWord.ok || statusWord >> 8 === 0x62;
}

/** The length that SW2 of 61xx and 6Cxx announces: 00 stands for 256. */
export function expectedLength(answer: Uint8Array): number {
  const sw2 = answer.at(-1) ?? 0;
  return sw2 === 0 ? 256 : sw2;
}
