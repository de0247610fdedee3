import { toHex } from '../iso7816/index.ts';

/** A command as a transcript holds it: whole, or its head and how many bytes came behind it. */
export interface RecordedCommand {
  /** Upper-case hex: the whole command, or CLA INS P1 P2 Lc where `masked` stands. */
  readonly command: string;
  /** How many bytes behind the head are left out. */
  readonly masked?: number;
}

/**
 * Instructions whose data are known to be no secret: SELECT, READ BINARY, GET RESPONSE, the rest of a signature, GET DATA,
 * SIGN. A list of what may be written instead of what may not: a new command is masked until somebody has thought about it.
 */
const openInstructions: ReadonlySet<number> = new Set([0xa4, 0xb0, 0xc0, 0xc1, 0xca, 0xea]);

/** CLA INS P1 P2 Lc (ISO/IEC 7816-4 §5.1). */
const headLength = 5;

/** Whether the data of a command with these first bytes may be written down. */
export function dataAreOpen(command: Uint8Array): boolean {
  const ins = command[1];
  return command.length <= headLength || (ins !== undefined && openInstructions.has(ins));
}

/** A command as it is written down: of data that are, or may be, secret only the length. */
export function recordCommand(command: Uint8Array): RecordedCommand {
  if (dataAreOpen(command)) return { command: toHex(command) };
  return { command: toHex(command.subarray(0, headLength)), masked: command.length - headLength };
}

/** Whether this command is the recorded one; masked data match by their head and length. */
export function isRecorded(recorded: RecordedCommand, command: Uint8Array): boolean {
  const { command: written, masked } = recordCommand(command);
  return written === recorded.command && masked === recorded.masked;
}
