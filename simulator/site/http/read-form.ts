import type { IncomingMessage } from 'node:http';

/** More than any form of the site can hold, in bytes. */
const largest = 256 * 1024;

/** The fields of a posted form; `undefined` when there are too many bytes. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > largest) return undefined;
    pieces.push(piece);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString('utf8'));
}
