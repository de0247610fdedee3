import type { ReadStream } from 'node:tty';
import { Interrupted } from '../run/interruption.ts';

const enter = new Set([0x0a, 0x0d, 0x04]);
const erase = new Set([0x08, 0x7f]);
const controlC = 0x03;

/** Asks for a PIN or password (`name`) at a terminal, without showing it. Throws `Interrupted` on Ctrl-C. */
export async function promptPin(
  input: ReadStream,
  output: { write(text: string): unknown },
  name = 'PIN',
): Promise<Uint8Array> {
  output.write(`${name}: `);
  input.setRawMode(true);
  input.resume();
  const typed = new Uint8Array(64);
  let length = 0;
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      input.on('data', (piece: Buffer) => {
        for (const byte of piece) {
          if (byte === controlC) reject(new Interrupted());
          else if (enter.has(byte)) resolve(typed.slice(0, length));
          else if (erase.has(byte)) length = Math.max(0, length - 1);
          else if (length < typed.length) typed[length++] = byte;
        }
        piece.fill(0);
      });
    });
  } finally {
    typed.fill(0);
    input.removeAllListeners('data');
    input.setRawMode(false);
    input.pause();
    output.write('\n');
  }
}
