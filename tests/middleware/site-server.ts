import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clientPage } from './client-page.ts';

/** A web server of pages that talk to HiPKI; every name under `.localhost` reaches it. */
export interface SiteServer extends AsyncDisposable {
  readonly port: number;
}

const framing = (address: string): string =>
  `<!doctype html><title>frame</title><iframe src="${address}" width="600" height="300"></iframe>`;

/** `/` is the client page; `/sandboxed` the same with an opaque origin; `/framing?<address>` shows an address in a frame. */
export async function startSiteServer(): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (url.pathname === '/sandboxed') {
      const allowed = 'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox';
      response.setHeader('content-security-policy', allowed);
    }
    response.end(url.pathname === '/framing' ? framing(decodeURIComponent(url.search.slice(1))) : clientPage);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
