/** A command APDU (ISO/IEC 7816-4 §5.1): header, optional data, optional expected length. */
export interface CommandApdu {
  /** Class byte. */
  readonly cla: number;
  /** Instruction byte. */
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  /** Command data, 1–255 bytes; absent: no Lc field. */
  readonly data?: Uint8Array;
  /** Expected answer length, 1–256; absent: no Le field. */
  readonly le?: number;
}

/** Writes a short command APDU as bytes (ISO/IEC 7816-4 §5.1, cases 1–4). Throws `RangeError` beyond short lengths. */
export function encodeCommand(command: CommandApdu): Uint8Array {
  const { cla, ins, p1, p2, data, le } = command;
  if (data && data.length > 255) throw new RangeError(`command data of ${data.length} bytes does not fit a short APDU`);
  if (le !== undefined && (le < 1 || le > 256)) throw new RangeError(`Le ${le} does not fit a short APDU`);
  const body = data && data.length > 0 ? [data.length, ...data] : [];
  return Uint8Array.from([cla, ins, p1, p2, ...body, ...(le === undefined ? [] : [le & 0xff])]);
}

/** Reads the bytes of a short command APDU; `undefined` when they are none (a card answers 6700 then). */
export function parseCommand(bytes: Uint8Array): CommandApdu | undefined {
  const [cla, ins, p1, p2, third, ...rest] = bytes;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined) return undefined;
  const header = { cla, ins, p1, p2 };
  if (third === undefined) return header;
  if (rest.length === 0) return { ...header, le: third || 256 };
  if (third === 0 || rest.length < third || rest.length > third + 1) return undefined;
  const data = Uint8Array.from(rest.slice(0, third));
  const le = rest[third];
  return le === undefined ? { ...header, data } : { ...header, data, le: le || 256 };
}
