/** What is wrong with the site, now and not for good. */
export type SiteReason = 'unreachable' | 'maintenance' | 'error' | 'timeout' | 'session-expired' | 'robots';

/** The site does not serve: out of reach, in maintenance, failing, too slow, or it has ended the session. */
export class SiteError extends Error {
  override readonly name = 'SiteError';
  readonly reason: SiteReason;

  constructor(reason: SiteReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** A landmark is not where the page objects know it: the site has changed. */
export class SiteChangedError extends Error {
  override readonly name = 'SiteChangedError';
  /** `<PAGE>.<LANDMARK>`, such as `LOGIN.PIN_FIELD`. */
  readonly landmark: string;

  constructor(landmark: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.landmark = landmark;
  }
}
