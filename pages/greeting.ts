import type { Page } from 'playwright-core';
import { Landmark } from './landmark.ts';
import type { SiteWatch } from './site-watch.ts';

/** eCPA's greeting for who is signed in: a name and 您好; what the live site writes there is not known. */
const wording = /^\s*(\S+)\s*您好/;

/** The greeting on eCPA's pages. */
export class Greeting {
  readonly landmark: Landmark;
  readonly #watch: SiteWatch;

  constructor(page: Page, watch: SiteWatch) {
    this.#watch = watch;
    this.landmark = new Landmark('MENU.GREETING', page.getByText(wording).first(), { eases: ['menu'] });
  }

  /** The name in it. Throws `SiteError` or `SiteChangedError`. */
  async name(timeout: number): Promise<string> {
    await this.#watch.arrive(this.landmark, timeout);
    return wording.exec(await this.landmark.locator.innerText())?.[1] ?? '';
  }
}
