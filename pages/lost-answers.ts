import type { BrowserContext, Request } from 'playwright-core';
import { isOfSite } from './is-of-site.ts';
import { isOvertaken } from './is-overtaken.ts';
import { isWindowNavigation } from './is-window-navigation.ts';

/** Failures before anything was sent; who was not asked has let nobody in. */
const neverAsked =
  /ERR_(CONNECTION_REFUSED|NAME_|SSL_|CERT_|ADDRESS_|INTERNET_DISCONNECTED|BLOCKED_BY|PROXY_|TUNNEL_|UNSAFE_PORT)/;

/**
 * The browser keeps an answer from a script that it may not read (Fetch standard, §4.10 CORS check), such as one that sends it to
 * another site: it came, and the browser has kept the session that it brought. It may be told in place of the redirect.
 */
const withheld = 'ERR_FAILED';

/** The origin of an address; empty for a window that has none yet. */
const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '');

/** Whether a page's script sends something to the page's own site. */
function isSentByScript(request: Request): boolean {
  const isCall = ['xhr', 'fetch'].includes(request.resourceType()) && request.method() !== 'GET';
  // A service worker has no page.
  return isCall && request.serviceWorker() === null && originOf(request.frame().url()) === originOf(request.url());
}

/** Whether the answer to a request may let somebody in. */
const mayLetIn = (request: Request): boolean =>
  isOfSite(request.url()) && (request.isNavigationRequest() || isSentByScript(request));

/** Whether a request was made in a frame of another site's window: the browser does not keep what it is given there. */
function isForeignFrame(request: Request): boolean {
  return !isWindowNavigation(request) && originOf(request.frame().page().url()) !== originOf(request.url());
}

/**
 * Knows the answers of a context that may have let somebody in, and that the browser has not got: then a page that shows nobody
 * signed in proves nothing, as the session that the site may have opened is not this browser's.
 */
export class LostAnswers {
  readonly #context: BrowserContext;
  readonly #underWay = new Set<Request>();
  /** Those under way whose head has come: the browser has kept the cookies of that (RFC 6265 §5.2), so that nothing is owed. */
  readonly #answered = new WeakSet<Request>();
  readonly #lost = new Set<string>();

  constructor(context: BrowserContext) {
    this.#context = context;
    context.on('request', (request) => {
      if (mayLetIn(request)) this.#underWay.add(request);
    });
    context.on('response', (response) => {
      const request = response.request();
      if (!this.#underWay.has(request)) return;
      if (!request.isNavigationRequest() || !isForeignFrame(request)) this.#answered.add(request);
    });
    context.on('requestfinished', (request) => {
      const wasAwaited = this.#underWay.delete(request);
      if (wasAwaited && request.isNavigationRequest() && isForeignFrame(request))
        this.#lost.add(originOf(request.url()));
    });
    context.on('requestfailed', (request) => {
      const failure = request.failure()?.errorText ?? '';
      if (!this.#underWay.delete(request) || isOvertaken(request) || neverAsked.test(failure)) return;
      if (failure.includes(withheld) && !request.isNavigationRequest()) return;
      this.#lost.add(originOf(request.url()));
    });
  }

  /** The origins that owe an answer now, or whose answer got lost. */
  origins(): ReadonlySet<string> {
    const owed = [...this.#underWay].filter((request) => !this.#answered.has(request));
    return new Set([...this.#lost, ...owed.map((request) => originOf(request.url()))]);
  }

  /** The same when `breakOff` has ended what was under way, with the origins that were asked meanwhile: whether they heard is not known. */
  async originsAfter(breakOff: () => Promise<void>): Promise<ReadonlySet<string>> {
    const origins = new Set(this.origins());
    const note = (request: Request): void => {
      if (mayLetIn(request)) origins.add(originOf(request.url()));
    };
    this.#context.on('request', note);
    await breakOff();
    this.#context.off('request', note);
    return new Set([...origins, ...this.origins()]);
  }
}
