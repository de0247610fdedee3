import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FloodReply } from './reply.ts';

const megabyte = 1024 * 1024;

/** Sends a file piece by piece until it is whole or nobody takes it any more; never more than a piece ahead of the reader. */
export async function sendFlood(
  response: ServerResponse,
  reply: FloodReply,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { head, mediaType, disposition, length = Infinity, piece = megabyte, pauseMs = 0 } = reply;
  const size = length === Infinity ? {} : { 'Content-Length': length };
  response.writeHead(200, { ...headers, 'Content-Type': mediaType, 'Content-Disposition': disposition, ...size });
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  response.write(head);
  const zeros = Buffer.alloc(piece);
  for (let left = length - head.length; left > 0 && !gone.signal.aborted; left -= piece) {
    const taken = response.write(left < piece ? zeros.subarray(0, left) : zeros);
    if (!taken) await once(response, 'drain', { signal: gone.signal });
    if (pauseMs > 0) await pause(pauseMs, undefined, { signal: gone.signal });
  }
  response.end();
}
