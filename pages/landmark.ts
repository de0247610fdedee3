import type { Locator } from 'playwright-core';
import { SiteChangedError } from './errors.ts';
import type { Flow } from './flow.ts';
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

/** How much longer the first way is waited for once only the second one leads anywhere. */
const grace = 300;

/** What hangs on a landmark. */
export interface LandmarkPart {
  /** Journeys that cannot do without it; or, where it is `unwanted`, that its coming stops. */
  readonly breaks?: readonly Flow[];
  /** Journeys that can do without, and in which something else is then not to be had. */
  readonly eases?: readonly Flow[];
  /** Whether the page is as it should be without it: a CAPTCHA, a consent window. */
  readonly unwanted?: boolean;
  /** The part of the page that it is looked for in. */
  readonly within?: Landmark;
  /** Whether a PIN or a password is typed into it. */
  readonly secret?: boolean;
  /** Another way to find it; never for what takes a PIN or a password, nor for what stands in a login form. */
  readonly second?: Locator;
}

/** A place on a page that a journey needs, with the name under which its loss is told. */
export class Landmark {
  /** `<PAGE>.<LANDMARK>`, such as `LOGIN.PIN_FIELD`. */
  readonly name: string;
  readonly first: Locator;
  readonly part: LandmarkPart;
  #bent = false;

  constructor(name: string, locator: Locator, part: LandmarkPart = {}) {
    this.name = name;
    this.first = locator;
    this.part = part;
  }

  /** Whether it was found the second way. */
  get bent(): boolean {
    return this.#bent;
  }

  /** How it is found: the first way, or the second one where only that led to it. */
  get locator(): Locator {
    return this.#bent && this.part.second ? this.part.second : this.first;
  }

  /**
   * Waits until the landmark is there once and visible, and no longer than until `notice` is there without it. Throws
   * `SiteChangedError` with its name.
   */
  async seen(timeout: number = patience, options: Search = {}): Promise<Locator> {
    const { notice, signal } = options;
    const wait = { state: 'visible', timeout, ...(signal ? { signal } : {}) } as const;
    this.#bent = false;
    try {
      if (await this.#isAlone()) return this.locator;
      if (notice) {
        await this.#anyWay().or(notice).first().waitFor(wait);
        if (await this.#isAlone()) return this.locator;
        const told = within(answerPatience, notice.first().isVisible(), false);
        if (!(await this.isHere()) && (await told)) throw new SiteChangedError(this.name, `${this.name}: not there`);
      }
      await this.#bend(wait);
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
    return within(answerPatience, this.#anyWay().first().isVisible(), false);
  }

  #anyWay(): Locator {
    const { second } = this.part;
    return second ? this.first.or(second) : this.first;
  }

  /** Takes the second way when it leads to exactly one place, and the first one nowhere. */
  async #bend(wait: { readonly timeout: number; readonly signal?: AbortSignal }): Promise<void> {
    const { second } = this.part;
    if (!second) return;
    await this.#anyWay().first().waitFor(wait);
    const first = this.first.first().waitFor({ state: 'visible', timeout: grace });
    const isFirst = await first.then(
      () => true,
      () => false,
    );
    this.#bent = !isFirst && (await second.count()) === 1;
  }
}
