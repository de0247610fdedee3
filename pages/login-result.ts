import type { Locator, Page, Response } from 'playwright-core';
import { isTimeout } from './is-timeout.ts';
import { SiteError } from './errors.ts';
import { LogOutLink } from './log-out-link.ts';
import { lookAgain } from './look-again.ts';
import { type LoginVerdict, rejection } from './login-outcome.ts';
import { maintenance, timedOut } from './site-notice.ts';
import type { SiteWatch } from './site-watch.ts';
import { within } from './within.ts';

/** How long the page may take to show a link beside its message, in ms. */
const helpPatience = 2_000;

/** How long a page may take to show 登出 once it has shown a message on its way, in ms. */
const arrivalPatience = 2_000;

/** How much longer a locator waits than its step may take, in ms: so the step's time is what is told when it is over. */
const slack = 1_000;

/** What the login page lets a person know after 登入, the same for all ways in: 登出 is there, or a message. */
export class LoginResult {
  readonly page: Page;
  /** Only who is signed in has it. */
  readonly logOut: LogOutLink;
  /** 帳號啟用 or 變更密碼: where a person has to go first. */
  readonly help: Locator;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    this.logOut = new LogOutLink(page, watch);
    this.help = page.getByRole('link', { name: /啟用|(變更|更換|修改)密碼/ }).first();
  }

  /**
   * Begins to listen, before anything is pressed; what the page says by then does not count. `outcome` settles with what comes; it
   * rejects with `SiteError` when a page comes that is neither.
   */
  async listen(timeout: number): Promise<{ readonly outcome: Promise<LoginVerdict> }> {
    const stale = await this.#notices.allInnerTexts();
    const settled = new AbortController();
    const { signal } = settled;
    const { landmark } = this.logOut;
    const wait = timeout + slack;
    const seen = lookAgain(this.page, { signal, look: (fresh) => landmark.seen(wait, { signal: fresh }) });
    const signedIn = seen.then((): LoginVerdict => ({ kind: 'signed-in' }));
    const message = this.#message(stale, { timeout: wait, signal, signedIn });
    const outcome = Promise.race([signedIn, message, this.#unserved(signal)]).finally(() => {
      settled.abort();
    });
    signedIn.catch(() => undefined);
    outcome.catch(() => undefined);
    return { outcome };
  }

  /** Rejects when the login is answered with a refusal (4xx), or with the notice of maintenance. */
  #unserved(signal: AbortSignal): Promise<never> {
    const { page } = this;
    return new Promise((_, reject) => {
      const onResponse = (response: Response): void => {
        const isAnswer = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
        if (isAnswer && response.status() >= 400)
          reject(new SiteError('error', `the site answered ${response.status()}`));
      };
      const onPage = (): void => {
        const title = page.title().catch(() => '');
        void title.then((text) => {
          if (maintenance.test(text)) reject(new SiteError('maintenance', `the site is in maintenance: ${text}`));
        });
      };
      page.on('response', onResponse);
      page.on('domcontentloaded', onPage);
      signal.addEventListener('abort', () => {
        page.off('response', onResponse);
        page.off('domcontentloaded', onPage);
      });
    });
  }

  /** Elements with role alert that say something. */
  get #notices(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  /** The next message of the page: an `alert()`, or an element with role alert that says something new. */
  async #message(
    stale: readonly string[],
    {
      signedIn,
      ...waiting
    }: { readonly timeout: number; readonly signal: AbortSignal; readonly signedIn: Promise<LoginVerdict> },
  ): Promise<LoginVerdict> {
    const before = this.page.url();
    const fresh = stale.reduce((notices, hasNotText) => notices.filter({ hasNotText }), this.#notices).first();
    const shown = fresh.waitFor(waiting).then(() => fresh.innerText());
    shown.catch(() => undefined);
    const message = await Promise.race([this.#watch.nextMessage(), shown]);
    // A page that comes after the login may have something to say, too.
    const moved = this.page.url() !== before;
    const arrived = moved ? await within(arrivalPatience, signedIn, undefined).catch(() => undefined) : undefined;
    if (arrived) return arrived;
    if (timedOut.test(message)) throw new SiteError('session-expired', message.trim());
    const rejected = rejection(message);
    if (rejected.reason !== 'activation' && rejected.reason !== 'password-change') return rejected;
    return { ...rejected, address: await this.#helpAddress() };
  }

  /** Where the page sends the person; the page itself where it has no link. */
  async #helpAddress(): Promise<string> {
    const href = await this.help.getAttribute('href', { timeout: helpPatience }).catch((error: unknown) => {
      if (isTimeout(error)) return null;
      throw error;
    });
    return new URL(href ?? '', this.page.url()).href;
  }
}
