import type { ServerResponse } from 'node:http';
import type { OutgoingPage } from '../transform.ts';
import type { FileReply, Reply } from './reply.ts';
import { sendFlood } from './send-flood.ts';

/** What a reply is written with. */
export interface Sending {
  readonly headers: Readonly<Record<string, string>>;
  /** Gives the HTML that is really sent. */
  readonly transform: (html: string) => OutgoingPage['html'];
}

function send(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'Content-Length': bytes.length }).end(bytes);
}

function sendHalf(response: ServerResponse, headers: Readonly<Record<string, string>>, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
}

function sendFile(response: ServerResponse, file: FileReply, headers: Readonly<Record<string, string>>): void {
  const { bytes, mediaType, disposition, promisedLength = bytes.length } = file;
  response.writeHead(200, {
    ...headers,
    'Content-Type': mediaType,
    'Content-Disposition': disposition,
    'Content-Length': promisedLength,
  });
  if (promisedLength === bytes.length) response.end(bytes);
  else response.write(bytes, () => response.socket?.destroy());
}

/** Writes a reply; one that hangs leaves the response open. */
export function writeReply(response: ServerResponse, reply: Reply, { headers, transform }: Sending): void {
  switch (reply.kind) {
    case 'page': {
      const type = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
      const body = transform(reply.html.toString());
      if (reply.cut) sendHalf(response, { ...headers, ...type }, body);
      else send(response, reply.status ?? 200, { ...headers, ...type }, body);
      break;
    }
    case 'text': {
      const { status = 200, mediaType = 'text/plain; charset=utf-8' } = reply;
      send(response, status, { ...headers, 'Content-Type': mediaType, 'Cache-Control': 'no-store' }, reply.text);
      break;
    }
    case 'redirect':
      send(response, 302, { ...headers, Location: reply.to, 'Cache-Control': 'no-store' }, '');
      break;
    case 'file':
      sendFile(response, reply, headers);
      break;
    case 'flood':
      sendFlood(response, reply, headers).catch(() => response.destroy());
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'hang':
      break;
  }
}
