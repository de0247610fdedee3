import { randomBytes } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';

/** Which page opened a WebSocket, as the browser itself tells it. */
export interface Asker {
  /** Origin of the document; empty when nobody said whose it is. */
  readonly origin: string;
  readonly seat: 'top' | 'nested' | 'unknown';
}

const nobody: Asker = { origin: '', seat: 'unknown' };

/** The subprotocol by which a socket is found again: this, and a number that the page's realm has made. */
const mark = 'x-asked-';

/** Runs in each document: announces a socket to port 7777 before it is made, and marks it. */
const script = (binding: string, port: number): string => `(() => {
  const tell = globalThis[${JSON.stringify(binding)}];
  const isComponent = (url) => URL.canParse(url, document.baseURI) && new URL(url, document.baseURI).port === '${port}';
  window.WebSocket = new Proxy(window.WebSocket, {
    construct(target, [url, ...more], self) {
      if (!isComponent(url)) return Reflect.construct(target, [url, ...more], self);
      const number = crypto.getRandomValues(new Uint32Array(4)).join('');
      tell(number).catch(() => undefined);
      return Reflect.construct(target, [url, ${JSON.stringify(mark)} + number], self);
    },
  });
})()`;

/** Tells who opened a WebSocket that `routeWebSocket` has stopped; that itself does not say. */
export class SocketAskers {
  readonly #announced = new Map<string, Asker>();

  /** Begins in documents that load from now on; after `routeWebSocket`, whose WebSocket it stands before. */
  static async watch(context: BrowserContext, port: number): Promise<SocketAskers> {
    const askers = new SocketAskers();
    const binding = `socket${randomBytes(8).toString('hex')}`;
    await context.exposeBinding(binding, ({ frame }, number: unknown) => {
      if (typeof number !== 'string' || askers.#announced.has(number)) return;
      const url = frame.url();
      const origin = URL.canParse(url) ? new URL(url).origin : '';
      askers.#announced.set(number, { origin, seat: frame.parentFrame() ? 'nested' : 'top' });
    });
    await context.addInitScript({ content: script(binding, port) });
    return askers;
  }

  /** Whose socket it is, by its subprotocols; a socket that nobody announced is nobody's. Each is told once. */
  take(protocols: readonly string[]): Asker {
    const number = protocols[0]?.startsWith(mark) ? protocols[0].slice(mark.length) : '';
    const asker = this.#announced.get(number) ?? nobody;
    this.#announced.delete(number);
    return asker;
  }
}
