import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { createServerCertificate } from '../pki/index.ts';
import { answerNhi, type NhiWorld } from './nhi-requests.ts';

/** The port at which pages look for the component. */
const nhiPort = 7777;

/** The stand-in for the installed 健保卡 component; disposing it uninstalls it. */
export interface InstalledNhiComponent extends AsyncDisposable {
  /** Such as `wss://localhost:7777/echo`. */
  readonly address: string;
  /** The root that its installer would make the browser trust, DER. */
  readonly root: Uint8Array;
  /** SHA-256 of its certificate's SubjectPublicKeyInfo, base64: how Chromium is told to accept this very key (RFC 7469 §2.4). */
  readonly keyHash: string;
  /** The commands that it was asked for, without what stands behind `?`. */
  readonly requests: readonly string[];
}

/**
 * Starts the stand-in: a WebSocket server over TLS on 127.0.0.1, path `/echo`, under a certificate for `localhost` from a
 * root of its own that ends after 30 days. `port`: 0 for a free one. Rejects (`EADDRINUSE`) when the port is taken.
 */
export async function installNhiComponent(world: NhiWorld, port = nhiPort): Promise<InstalledNhiComponent> {
  const { key, certificate, root, keyHash } = await createServerCertificate('localhost');
  const requests: string[] = [];
  const server = createServer({ key, cert: certificate });
  const sockets = new WebSocketServer({ server, path: '/echo' });
  sockets.on('connection', (socket) => {
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const text = data.toString('utf8');
      requests.push(text.split('?')[0] ?? '');
      const answer = answerNhi(world, text);
      if (answer !== undefined) socket.send(answer);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `wss://localhost:${(server.address() as AddressInfo).port}/echo`,
    root,
    keyHash,
    requests,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets.clients) socket.terminate();
      const closed = once(server, 'close');
      sockets.close();
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
