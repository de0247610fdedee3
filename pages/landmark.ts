import type { Locator } from 'playwright-core';
import { SiteChangedError } from './errors.ts';
import { isTimeout } from './is-timeout.ts';
import { within } from './within.ts';

/** How long a page may take to show what it has, once it is loaded. */
const patience = 5_000;

/** How long a page may take to answer a question about itself. */
const answerPatience = 2_000;

/** How a landmark is waited for. */
export interface Search {
  /** What makes it needless to wait any longer. */
  readonly notice?: Locator;
  readonly signal?: AbortSignal;
}

/** A place on a page that a journey needs, with the name under which its loss is told. */
export class Landmark {
  /** `<PAGE>.<LANDMARK>`, such as `LOGIN.PIN_FIELD`. */
  readonly name: string;
  readonly locator: Locator;

  constructor(name: string, locator: Locator) {
    this.name = name;
    this.locator = locator;
  }

  /**
   * Waits until the landmark is there once and visible, and no longer than until `notice` is there without it. Throws
   * `SiteChangedError` with its name.
   */
  async seen(timeout: number = patience, options: Search = {}): Promise<Locator> {
    const { notice, signal } = options;
    const wait = { state: 'visible', timeout, ...(signal ? { signal } : {}) } as const;
    try {
      if (await this.#isAlone()) return this.locator;
      if (notice) {
        await this.locator.or(notice).first().waitFor(wait);
        if (await this.#isAlone()) return this.locator;
        const told = await within(answerPatience, notice.first().isVisible(), false);
        if (told) throw new SiteChangedError(this.name, `${this.name}: not there`);
      }
      await this.locator.waitFor(wait);
      return this.locator;
    } catch (error) {
      if (isTimeout(error)) throw new SiteChangedError(this.name, `${this.name}: not there`);
      const several = error instanceof Error && error.message.includes('strict mode violation');
      if (several) throw new SiteChangedError(this.name, `${this.name}: there more than once`);
      throw error;
    }
  }

  /** Whether it is there now, once and visible: one question, where waiting asks several. Rejects when it is there more than once. */
  #isAlone(): Promise<boolean> {
    return within(answerPatience, this.locator.isVisible(), false);
  }

  /** Whether the landmark is there now, without waiting for it; not, when the page does not answer. */
  async isHere(): Promise<boolean> {
    return within(answerPatience, this.locator.first().isVisible(), false);
  }
}
