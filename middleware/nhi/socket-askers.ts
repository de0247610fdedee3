import { randomBytes } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';

/** Which page opened a WebSocket, as the browser itself tells it. */
export interface Asker {
  /** Origin of the document; empty when nobody said whose it is. */
  readonly origin: string;
  readonly seat: 'top' | 'nested' | 'unknown';
}

const nobody: Asker = { origin: '', seat: 'unknown' };

/** Runs in each document: announces a socket to the component's port before it is made, and marks it by a subprotocol. */
const script = (binding: string, port: number): string => `(() => {
  const tell = globalThis[${JSON.stringify(binding)}];
  const isComponent = (url) => URL.canParse(url, document.baseURI) && new URL(url, document.baseURI).port === '${port}';
  window.WebSocket = new Proxy(window.WebSocket, {
    construct(target, [url, ...more], self) {
      if (!isComponent(url)) return Reflect.construct(target, [url, ...more], self);
      const number = crypto.getRandomValues(new Uint32Array(4)).join('');
      tell(number).catch(() => undefined);
      return Reflect.construct(target, [url, [more[0] ?? [], '${binding}-' + number].flat()], self);
    },
  });
})()`;

/** Tells who opened a WebSocket that `routeWebSocket` has stopped; that itself does not say. */
export class SocketAskers {
  readonly #announced = new Map<string, Asker>();
  /** What a socket's mark begins with. */
  readonly #mark: string;

  private constructor(mark: string) {
    this.#mark = mark;
  }

  /** Begins in documents that load from now on; after `routeWebSocket`, whose WebSocket it stands before. */
  static async watch(context: BrowserContext, port: number): Promise<SocketAskers> {
    const binding = `socket${randomBytes(8).toString('hex')}`;
    const askers = new SocketAskers(`${binding}-`);
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
    const number = protocols.find((one) => one.startsWith(this.#mark))?.slice(this.#mark.length) ?? '';
    const asker = this.#announced.get(number) ?? nobody;
    this.#announced.delete(number);
    return asker;
  }
}
