import type { RejectionReason } from '../pages/index.ts';

/** Why a person did not get in. */
export type LoginReason =
  RejectionReason | 'captcha' | 'consent-needed' | 'pop-up-blocked' | 'not-admitted' | 'not-approved' | 'organisation';

/** Why something that a person asked for is not done. `refused`: by the site; `declined`: by the person, when asked. */
export type RequestReason = 'unknown-section' | 'unusable-text' | 'refused' | 'declined';

/** Nothing was changed at the site, because of what was asked for or of what the person answered. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly reason: RequestReason;

  constructor(reason: RequestReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The login, or the way on from it, needs the person: nothing here is tried again. */
export class LoginError extends Error {
  override readonly name = 'LoginError';
  readonly reason: LoginReason;

  constructor(reason: LoginReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
