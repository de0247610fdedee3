import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Route } from 'playwright-core';
import { siteOrigin } from '../site-origin.ts';
import { type Answer, failureJson, headersFor, jsonAnswer } from './answer.ts';
import { ArmedLogin } from './armed-login.ts';
import { askingOf } from './asking.ts';
import { CardSigner } from './card-signer.ts';
import { componentOrigin } from './component.ts';
import { answer, type Desk } from './endpoints.ts';
import type { Hipki, HipkiOptions } from './hipki.ts';
import type { PendingLogin } from './pending-login.ts';
import { PopupTickets } from './popup-tickets.ts';
import { ReturnCode } from './return-code.ts';
import type { Refusal } from './refusal.ts';
import { RefusalLog } from './refusal-log.ts';

/** How long the browser may take to let go of the requests that are answered here, in ms; refused they are at once. */
const patience = 1_000;

const everything = `${componentOrigin}/**`;

/** HiPKI inside one browser context. */
class RoutedHipki implements Hipki {
  readonly #context: BrowserContext;
  readonly #desk: Desk;
  #login: ArmedLogin | undefined;
  #closed = false;

  constructor(context: BrowserContext, options: HipkiOptions) {
    const pki = import('../pki/signed-data.ts');
    // Whoever needs it awaits it; until then a failure must not end the process.
    pki.catch(() => undefined);
    const signer = new CardSigner({ card: options.card, unlock: options.unlock, pki });
    this.#context = context;
    this.#desk = {
      options: { ...options, site: siteOrigin(options.site) },
      signer,
      tickets: new PopupTickets(),
      log: new RefusalLog(),
      login: () => this.#login,
    };
  }

  get refusals(): readonly Refusal[] {
    return this.#desk.log.all;
  }

  readonly handle = async (route: Route): Promise<void> => {
    const asking = askingOf(route.request());
    const given = await answer(asking, this.#desk).catch((fault: unknown) => this.#failed(fault));
    const { status, contentType, body } = given;
    const headers = { ...headersFor(given, asking.originHeader), 'content-type': contentType };
    // The asking window may be gone by now, and then nobody misses the answer.
    await route.fulfill({ status, headers, body }).catch(() => undefined);
  };

  /** A fault of ours must reach the run, not end the process. */
  #failed(fault: unknown): Answer {
    const error = fault instanceof Error ? fault : new Error('HiPKI failed', { cause: fault });
    this.#login?.settle({ kind: 'card-failed', error });
    return jsonAnswer(failureJson('pkcs11info', ReturnCode.failedOrTimedOut), 500);
  }

  startLogin(): PendingLogin {
    if (this.#closed) throw new Error('this HiPKI was disposed');
    this.#login?.end();
    this.#login = new ArmedLogin();
    return this.#login;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    this.#login?.end();
    // A context that was closed has no routes any more; a page that waits for the site may never let go of them.
    const gone = this.#context.unroute(everything, this.handle).catch(() => undefined);
    await Promise.race([gone, pause(patience, undefined, { ref: false })]);
  }
}

/** Answers `http://localhost:61161` inside the context, from a card; nothing is installed and no port is opened. Throws `TypeError` when `site` is no http(s) address. */
export async function openHipki(context: BrowserContext, options: HipkiOptions): Promise<Hipki> {
  const hipki = new RoutedHipki(context, options);
  await context.route(everything, hipki.handle);
  return hipki;
}
