import type { Locator, Page } from 'playwright-core';
import { isTimeout } from './is-timeout.ts';
import { LogOutLink } from './log-out-link.ts';
import { lookAgain } from './look-again.ts';
import { type LoginVerdict, rejection } from './login-outcome.ts';
import type { SiteWatch } from './site-watch.ts';

/** How long the page may take to show a link beside its message, in ms. */
const helpPatience = 2_000;

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

  /** Begins to listen, before anything is pressed; what the page says by then does not count. `outcome` settles with what comes. */
  async listen(timeout: number): Promise<{ readonly outcome: Promise<LoginVerdict> }> {
    const stale = await this.#notices.allInnerTexts();
    const settled = new AbortController();
    const { signal } = settled;
    const { landmark } = this.logOut;
    const signedIn = lookAgain(this.page, { signal, look: (fresh) => landmark.seen(timeout, { signal: fresh }) });
    const outcome = Promise.race([
      signedIn.then((): LoginVerdict => ({ kind: 'signed-in' })),
      this.#message(stale, { timeout, signal }),
    ]).finally(() => {
      settled.abort();
    });
    outcome.catch(() => undefined);
    return { outcome };
  }

  /** Elements with role alert that say something. */
  get #notices(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ });
  }

  /** The next message of the page: an `alert()`, or an element with role alert that says something new. */
  async #message(
    stale: readonly string[],
    options: { readonly timeout: number; readonly signal: AbortSignal },
  ): Promise<LoginVerdict> {
    const fresh = stale.reduce((notices, hasNotText) => notices.filter({ hasNotText }), this.#notices).first();
    const shown = fresh.waitFor(options).then(() => fresh.innerText());
    shown.catch(() => undefined);
    const rejected = rejection(await Promise.race([this.#watch.nextMessage(), shown]));
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
