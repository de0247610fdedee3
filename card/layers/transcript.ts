import { toHex } from '../iso7816/index.ts';
import type { Layer } from '../transmit.ts';

/** INS bytes whose data are, or may be, secret: VERIFY, CHANGE, UNBLOCK, PERFORM SECURITY OPERATION, EXTERNAL AUTHENTICATE. */
const secretInstructions: ReadonlySet<number> = new Set([0x20, 0x24, 0x2c, 0x2a, 0x82]);

/** A command as a line: hex, but for secret data, of which only the length is told. */
export function maskCommand(command: Uint8Array): string {
  const ins = command[1];
  const secret = ins !== undefined && secretInstructions.has(ins) && command.length > 5;
  return secret ? `${toHex(command.subarray(0, 5))}[${command.length - 5} bytes masked]` : toHex(command);
}

/** Tells each exchange as two lines, `> command` and `< answer`, with PIN data masked in the format itself. */
export function transcript(write: (line: string) => void): Layer {
  return (next) => async (command) => {
    write(`> ${maskCommand(command)}`);
    const answer = await next(command);
    write(`< ${toHex(answer)}`);
    return answer;
  };
}
