import type { OpenedBrowser } from '../../browser/index.ts';

/** A browser that may be started before it is needed. Disposing it closes what was started and not taken. */
export class BrowserAhead implements AsyncDisposable {
  readonly #launch: (loopback: boolean) => Promise<OpenedBrowser>;
  #started: Promise<OpenedBrowser> | undefined;

  /** `loopback`: whether pages may speak to programs of this machine; a browser that is started ahead has none that do. */
  constructor(launch: (loopback: boolean) => Promise<OpenedBrowser>) {
    this.#launch = launch;
  }

  /** Starts it now. What goes wrong is told to who takes it. */
  readonly begin = (): void => {
    this.#started ??= this.#launch(false);
    this.#started.catch(() => undefined);
  };

  /** Hands it over: from now on it is the taker's to close. */
  take(loopback = false): Promise<OpenedBrowser> {
    const started = this.#started ?? this.#launch(loopback);
    this.#started = undefined;
    return started;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const left = await this.#started?.catch(() => undefined);
    await left?.[Symbol.asyncDispose]();
  }
}
