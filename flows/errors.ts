import type { RejectionReason } from '../pages/index.ts';

/** Why a person did not get in. */
export type LoginReason = RejectionReason | 'captcha' | 'consent-needed' | 'pop-up-blocked';

/** The login, or the way on from it, needs the person: nothing here is tried again. */
export class LoginError extends Error {
  override readonly name = 'LoginError';
  readonly reason: LoginReason;

  constructor(reason: LoginReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
