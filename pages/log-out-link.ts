import type { Page } from 'playwright-core';
import { label } from './label.ts';
import { Landmark } from './landmark.ts';
import { lookAgain } from './look-again.ts';
import type { SiteWatch } from './site-watch.ts';
import { expectService, visit } from './visit.ts';

/** Where 登出 has led in the editions that are known. */
const addresses = ['/logout.asp', '/Home/LogOff'];

/** How long a click may wait for its link to be free, in ms. */
const clickPatience = 2_000;

/** 登出: on every page of eCPA and MyData for who is signed in, and for nobody else. */
export class LogOutLink {
  readonly page: Page;
  readonly landmark: Landmark;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.page = page;
    this.#watch = watch;
    const name = label('登出');
    const link = page.getByRole('link', { name }).or(page.getByRole('button', { name }));
    // Whatever it is called: to stay signed in would be worse.
    const second = page.locator(addresses.map((address) => `a[href$="${address}"]`).join(', ')).first();
    this.landmark = new Landmark('SESSION.LOG_OUT', link.first(), { breaks: ['login'], second });
  }

  /** Follows it and waits until the site shows a page without it, which need not mean that it has let anybody out. Throws `SiteError`. */
  async follow(timeout: number): Promise<void> {
    // Finds the way, the second one where only that leads there.
    await this.landmark.seen(Math.min(timeout, clickPatience)).catch(() => undefined);
    if (this.landmark.bent) this.#watch.bent.add(this.landmark.name);
    const { locator } = this.landmark;
    await locator.click({ timeout: Math.min(timeout, clickPatience) }).catch(async (error: unknown) => {
      // It was pressed and has led away; a busy machine hears of that late.
      if (!(await this.landmark.isHere())) return;
      // A dialog may lie over the page; the way out must not depend on what it asks.
      const address = await locator.getAttribute('href', { timeout });
      if (address === null || /^(#|javascript:)/i.test(address)) throw error;
      await visit(this.page, new URL(address, this.page.url()).href, timeout);
    });
    const over = new AbortController();
    const look = (signal: AbortSignal): Promise<void> => locator.waitFor({ state: 'hidden', timeout, signal });
    try {
      await this.#watch.until(lookAgain(this.page, { signal: over.signal, look }), { timeout });
    } finally {
      over.abort();
    }
    await this.page.waitForLoadState('domcontentloaded', { timeout });
    await expectService(this.page, null);
  }
}
