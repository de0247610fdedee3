import type { BrowserContext, WebSocketRoute } from 'playwright-core';
import type { Password } from '../../card/index.ts';
import type { Refusal } from '../hipki/refusal.ts';
import { siteOrigin } from '../site-origin.ts';
import { ArmedHealthCard, type PendingHealthCard } from './armed-health-card.ts';
import { NhiDesk, type NhiSources } from './nhi-desk.ts';
import { SocketAskers } from './socket-askers.ts';

/** What stands where pages look for the 健保卡 component, and for whom. */
export interface NhiOptions extends NhiSources {
  /** The one origin whose top-level pages may ask. */
  readonly site: string;
  /** Where pages look for it; default: 7777. */
  readonly port?: number | undefined;
}

/** The 健保卡 component as the pages of one browser context see it; disposing it ends that. */
export interface NhiBridge extends AsyncDisposable {
  /** Arms it for one signature and this password, which takes the decoy's place on the way to the component. Wipes it. */
  startLogin(password: Password): PendingHealthCard;
  /** What was asked for and not given, in the order of asking. */
  readonly refusals: readonly Refusal[];
}

const addresses = (port: number): readonly string[] =>
  ['localhost', 'iccert.nhi.gov.tw'].map((host) => `wss://${host}:${port}/echo`);

/** The component inside one browser context. */
class RoutedNhi implements NhiBridge {
  readonly #desk: NhiDesk;
  readonly #addresses: readonly string[];
  #askers: SocketAskers | undefined;
  #closed = false;

  constructor({ site, port = 7777, ...sources }: NhiOptions) {
    this.#desk = new NhiDesk(siteOrigin(site), sources);
    this.#addresses = addresses(port);
  }

  get refusals(): readonly Refusal[] {
    return this.#desk.log.all;
  }

  async open(context: BrowserContext, port = 7777): Promise<void> {
    // The port under whatever name a page gives this machine.
    const everything = new RegExp(`^wss?://[^/]*:${port}(/|$)`);
    await context.routeWebSocket(everything, (socket) => {
      this.#handle(socket);
    });
    this.#askers = await SocketAskers.watch(context, port);
  }

  #handle(socket: WebSocketRoute): void {
    if (this.#closed || !this.#addresses.includes(socket.url())) {
      void socket.close({ code: 1008 });
      return;
    }
    let asker: ReturnType<SocketAskers['take']> | undefined;
    let turn = Promise.resolve();
    socket.onMessage((message) => {
      // Asked late: the page's announcement comes by another way than its socket.
      asker ??= this.#askers?.take(socket.protocols()) ?? { origin: '', seat: 'unknown' };
      const from = asker;
      turn = turn.then(async () => {
        const answer = await this.#desk.answer(message.toString(), from);
        socket.send(answer);
      });
    });
  }

  startLogin(password: Password): PendingHealthCard {
    if (this.#closed) throw new Error('this bridge to the 健保卡 component was disposed');
    this.#desk.login?.end();
    this.#desk.login = new ArmedHealthCard(password);
    return this.#desk.login;
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    this.#desk.login?.end();
    return Promise.resolve();
  }
}

/**
 * Answers the 健保卡 component's WebSocket inside the context: the card's part from `card`, the vendor's part by the installed
 * component, over a connection of this process. No certificate is trusted and no permission given in the browser. Pages that
 * load from now on find it. Throws `TypeError` when `site` is no http(s) address.
 */
export async function openNhi(context: BrowserContext, options: NhiOptions): Promise<NhiBridge> {
  const nhi = new RoutedNhi(options);
  await nhi.open(context, options.port);
  return nhi;
}
