import type { BrowserContext, Route, WebSocketRoute } from 'playwright-core';
import { failureJson } from '../hipki/answer.ts';
import { ArmedLogin } from '../hipki/armed-login.ts';
import { askingOf } from '../hipki/asking.ts';
import { componentOrigin } from '../hipki/component.ts';
import type { PendingLogin } from '../hipki/pending-login.ts';
import type { Refusal, RefusalReason } from '../hipki/refusal.ts';
import { refusalCodes } from '../hipki/refusal-codes.ts';
import { RefusalLog } from '../hipki/refusal-log.ts';
import { ReturnCode } from '../hipki/return-code.ts';
import { parseSignRequest } from '../hipki/sign-request.ts';
import type { ComponentAnswer } from './ask-component.ts';
import type { InstalledComponent } from './installed-component.ts';
import { type GuardedPin, submit } from './submission.ts';

/** The component's port under whatever name a page gives this machine. */
const everything = /^https?:\/\/[^/]*:61161\//;
const everySocket = /^wss?:\/\/[^/]*:61161\//;

/** The gate before the installed component; when it is disposed, nothing is signed. */
export interface InstalledHipki extends AsyncDisposable {
  /** Arms it for one signature with this PIN; it is sent only for the site's request that carries the decoy. */
  startLogin(guarded: GuardedPin): PendingLogin;
  readonly refusals: readonly Refusal[];
}

/** A login under way. */
interface Armed extends GuardedPin {
  readonly login: ArmedLogin;
}

class GatedHipki implements InstalledHipki {
  readonly #component: InstalledComponent;
  readonly #timeout: number;
  readonly #log = new RefusalLog();
  #armed: Armed | undefined;

  constructor(component: InstalledComponent, timeout: number) {
    this.#component = component;
    this.#timeout = timeout;
  }

  get refusals(): readonly Refusal[] {
    return this.#log.all;
  }

  startLogin(guarded: GuardedPin): PendingLogin {
    this.#armed?.login.end();
    const login = new ArmedLogin();
    this.#armed = { ...guarded, login };
    return login;
  }

  /** Reading is the page's own business; what could reach the card's PIN goes through here alone. */
  readonly handle = async (route: Route): Promise<void> => {
    const request = route.request();
    const { pathname, href } = new URL(request.url());
    const decoy = this.#armed?.login.decoy;
    const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method());
    const manages = /^\/(CardManagement|sign)(\/|$)/i.test(pathname);
    if (reads && !manages && !(decoy && href.includes(decoy))) {
      await route.fallback();
      return;
    }
    const signs = request.method() === 'POST' && href === `${componentOrigin}/sign`;
    // The asking window may be gone by now, and then nobody misses the answer.
    await (signs ? this.#sign(route) : this.#refuse(route, manages ? 'card-management' : 'unsupported')).catch(
      () => undefined,
    );
  };

  async #sign(route: Route): Promise<void> {
    const request = route.request();
    const body = request.postDataBuffer() ?? Buffer.of();
    const wanted = parseSignRequest(body.toString('utf8'));
    const armed = this.#armed;
    const reason =
      wanted?.func !== 'MakeSignature' ? 'bad-shape' : armed ? armed.login.refuse(wanted.pin) : ('no-login' as const);
    if (reason || !armed) {
      await this.#refuse(route, reason ?? 'no-login');
      return;
    }
    const { login } = armed;
    const handed = { headers: await request.allHeaders(), body, decoy: login.decoy, timeout: this.#timeout };
    const { answer, error } = await submit(handed, this.#component, armed);
    login.settle(error ? { kind: 'card-failed', error } : { kind: 'signed' });
    await route.fulfill(answer ? fulfilment(answer) : { json: failureJson('sign', ReturnCode.cancelled) });
  }

  #refuse(route: Route, reason: RefusalReason): Promise<void> {
    const refusal = this.#log.add(reason, askingOf(route.request()));
    this.#armed?.login.settle({ kind: 'refused', refusal });
    return route.fulfill({ status: 403, json: failureJson('sign', refusalCodes[reason]) });
  }

  /** What signs is still refused then: a page may have the decoy, and would hand it to the component as a PIN. */
  [Symbol.asyncDispose](): Promise<void> {
    this.#armed?.login.end();
    this.#armed = undefined;
    return Promise.resolve();
  }
}

function fulfilment({ status, headers, text }: ComponentAnswer): { status: number; contentType: string; body: string } {
  return { status, contentType: headers['content-type'] ?? 'application/json; charset=utf-8', body: text };
}

/**
 * Stands between the pages of a context and the installed component: what only reads passes; one signature a login
 * goes through, with the PIN put in here, so that it is never in the browser. `timeout`: ms that the component may
 * take with the card.
 */
export async function openInstalledHipki(
  context: BrowserContext,
  component: InstalledComponent,
  { timeout }: { readonly timeout: number },
): Promise<InstalledHipki> {
  const hipki = new GatedHipki(component, timeout);
  await context.route(everything, hipki.handle);
  await context.routeWebSocket(everySocket, (socket: WebSocketRoute) => void socket.close());
  return hipki;
}
