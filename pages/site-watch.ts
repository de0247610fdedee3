import type { BrowserContext, Dialog, Locator, Request, Response } from 'playwright-core';
import { SiteChangedError, SiteError } from './errors.ts';
import { FailedWindows } from './failed-windows.ts';
import { isOvertaken } from './is-overtaken.ts';
import { isWindowNavigation } from './is-window-navigation.ts';
import type { Landmark } from './landmark.ts';
import { lookAgain } from './look-again.ts';
import { LostAnswers } from './lost-answers.ts';
import { explainAbsence, sessionOver } from './site-notice.ts';

/** How long a page may take to show what it has, once no navigation is under way: a third of the step's time, and at least 5 s. */
const patience = (timeout: number): number => Math.max(5_000, timeout / 3);

/** Answers that keep a person out, while the page itself is where it was. */
const refusals: ReadonlySet<number> = new Set([401, 403, 429]);

/** How much longer a locator waits than its step may take, in ms: so the step's time is what is told when it is over. */
const slack = 1_000;

/** Watches all windows of a context: dialogs, navigations under way, and answers that mean "the site does not serve". */
export class SiteWatch {
  /** Answers that may have let somebody in, and never came. */
  readonly lost: LostAnswers;
  /** Windows whose last page did not come, or broke off. */
  readonly failed: FailedWindows;
  readonly #underWay = new Set<Request>();
  readonly #listeners = new Set<() => void>();
  #trouble: SiteError | undefined;
  readonly #awaiting: ((message: string) => void)[] = [];
  /** Addresses that came with "you may not" (RFC 9110 §15.5.2, §15.5.4) or "not now" (RFC 6585 §4), with the status. */
  readonly #refused = new Map<string, number>();

  /** Matches the addresses of all hosts but those that the person trusts; absent where none were named. */
  readonly #foreign: RegExp | undefined;

  constructor(context: BrowserContext, options: { readonly foreign?: RegExp } = {}) {
    this.#foreign = options.foreign;
    this.lost = new LostAnswers(context);
    this.failed = new FailedWindows(context);
    context.on('dialog', (dialog) => void this.#onDialog(dialog));
    context.on('request', (request) => {
      if (isWindowNavigation(request)) this.#change(() => this.#underWay.add(request));
    });
    context.on('response', (response) => {
      this.#onResponse(response);
    });
    context.on('requestfinished', (request) => {
      this.#change(() => this.#underWay.delete(request));
    });
    context.on('requestfailed', (request) => {
      this.#onFailed(request);
    });
  }

  /** Names of landmarks that were found by their second way alone: the site has changed there. */
  readonly bent = new Set<string>();

  /** Whether the person who runs this has named the host of an origin as one to be trusted. */
  trusts(origin: string): boolean {
    return this.#foreign?.test(`${origin}/`) === false;
  }

  /** The next message that a page shows with `alert()`; settles only when there is one. */
  nextMessage(): Promise<string> {
    return new Promise((resolve) => this.#awaiting.push(resolve));
  }

  /** Forgets trouble of an earlier step, so that the way out (logging out) is not barred by it. */
  forgive(): void {
    this.#trouble = undefined;
  }

  /**
   * Waits until `landmark` is there. Throws `SiteChangedError` when the pages are at rest without it, and `SiteError`
   * when the site fails, ends the session, or is still busy after `timeout` ms.
   */
  async arrive(landmark: Landmark, timeout: number): Promise<void> {
    const atRest = (): Error => new SiteChangedError(landmark.name, `${landmark.name}: not there`);
    // Nobody has to wait for a landmark where the page says that the session is over.
    const notice = landmark.locator.page().getByRole('alert').filter({ hasText: sessionOver });
    const page = landmark.locator.page();
    const over = new AbortController();
    const look = (signal: AbortSignal): Promise<Locator> => landmark.seen(timeout + slack, { notice, signal });
    try {
      await this.until(lookAgain(page, { signal: over.signal, look }), { timeout, atRest });
      if (landmark.bent) this.bent.add(landmark.name);
    } catch (error) {
      if (!(error instanceof SiteChangedError)) throw error;
      throw await explainAbsence(page, { otherwise: error, refusal: this.#refused.get(page.url()) });
    } finally {
      over.abort();
    }
  }

  /** Clicks, and waits no longer than `timeout` ms for what the click sets off. Throws `SiteError`. */
  async click(locator: Locator, timeout: number): Promise<void> {
    await this.until(locator.click({ timeout }), { timeout });
  }

  /**
   * Waits for `event`. When nothing has moved for a while, `atRest` gives the error; when the site is still busy after
   * `timeout` ms, it is a `SiteError`.
   */
  async until<Result>(
    event: Promise<Result>,
    options: { readonly timeout: number; readonly atRest?: () => Error },
  ): Promise<Result> {
    const { timeout, atRest } = options;
    let stop = (): void => undefined;
    const trouble = new Promise<never>((_, reject) => {
      let rest: NodeJS.Timeout | undefined;
      const timer = setTimeout(() => {
        reject(new SiteError('timeout', `the site took longer than ${timeout / 1000} s`));
      }, timeout);
      const look = (): void => {
        clearTimeout(rest);
        if (this.#trouble) reject(this.#trouble);
        else if (atRest && this.#underWay.size === 0) {
          rest = setTimeout(() => {
            reject(atRest());
          }, patience(timeout));
        }
      };
      stop = () => {
        clearTimeout(rest);
        clearTimeout(timer);
        this.#listeners.delete(look);
      };
      this.#listeners.add(look);
      look();
    });
    event.catch(() => undefined);
    try {
      return await Promise.race([event, trouble]);
    } finally {
      stop();
    }
  }

  #change(change: () => unknown): void {
    change();
    for (const listener of this.#listeners) listener();
  }

  async #onDialog(dialog: Dialog): Promise<void> {
    const message = dialog.message();
    this.#change(() => {
      for (const tell of this.#awaiting.splice(0)) tell(message);
      if (sessionOver.test(message)) this.#trouble = new SiteError('session-expired', message);
    });
    await dialog.accept().catch(() => undefined);
  }

  #onResponse(response: Response): void {
    const request = response.request();
    if (!isWindowNavigation(request)) return;
    this.#change(() => {
      this.#underWay.delete(request);
      this.#noteRefusal(response);
      if (response.status() >= 500) {
        this.#trouble = new SiteError('error', `the site answered ${response.status()}`);
      }
    });
  }

  #noteRefusal(response: Response): void {
    if (refusals.has(response.status())) this.#refused.set(response.url(), response.status());
    else this.#refused.delete(response.url());
  }

  #onFailed(request: Request): void {
    const failure = request.failure()?.errorText ?? '';
    this.#change(() => {
      this.#underWay.delete(request);
      if (isWindowNavigation(request) && !isOvertaken(request)) {
        this.#trouble = new SiteError('unreachable', `the site cannot be reached: ${failure}`);
      }
    });
  }
}
