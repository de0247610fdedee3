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

/** The component's port under whatever name a page gives this machine; answered is the one name that the component has. */
const everything = /^https?:\/\/[^/]*:61161\//;

/** HiPKI inside one browser context. */
class RoutedHipki implements Hipki {
  readonly #desk: Desk;
  #login: ArmedLogin | undefined;
  #closed = false;

  constructor(options: HipkiOptions) {
    const pki = import('../pki/signed-data.ts');
    // Whoever needs it awaits it; until then a failure must not end the process.
    pki.catch(() => undefined);
    const signer = new CardSigner({ card: options.card, unlock: options.unlock, pki });
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

  /**
   * Also under another name, and when it is disposed, nothing is let through: a page that still has the decoy would hand it,
   * as a PIN, to a component that is installed here, and cost its card a try.
   */
  readonly handle = async (route: Route): Promise<void> => {
    if (this.#closed || !route.request().url().startsWith(`${componentOrigin}/`)) {
      await route.abort('blockedbyclient').catch(() => undefined);
      return;
    }
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

  [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    this.#login?.end();
    return Promise.resolve();
  }
}

/**
 * Answers `http://localhost:61161` inside the context, from a card; nothing is installed and no port is opened. From then on
 * nothing of the context reaches that address, also when HiPKI is disposed. Throws `TypeError` when `site` is no http(s) address.
 */
export async function openHipki(context: BrowserContext, options: HipkiOptions): Promise<Hipki> {
  const hipki = new RoutedHipki(options);
  await context.route(everything, hipki.handle);
  return hipki;
}
