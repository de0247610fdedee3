/** Why no browser could be used. `other-version`: a Playwright server does not understand us. */
export type BrowserReason = 'missing' | 'other-version';

/** No browser could be used: none was found, or the one asked for did not start or come. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
  readonly reason: BrowserReason;

  constructor(message: string, options: ErrorOptions & { readonly reason?: BrowserReason } = {}) {
    super(message, options);
    this.reason = options.reason ?? 'missing';
  }
}

/** The browser, or one of its pages, ended while it was in use: crashed, killed, out of memory. */
export class BrowserEndedError extends Error {
  override readonly name = 'BrowserEndedError';
}

/** There is no place on the disk for the browser's profile. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}
