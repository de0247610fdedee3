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
