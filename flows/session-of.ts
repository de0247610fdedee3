import type { LoginOutcome } from '../pages/index.ts';
import { LoginError } from './errors.ts';
import type { FlowContext } from './flow-context.ts';
import type { EcpaSession } from './session.ts';

/** What pressing 登入 brought about, once no pop-up was in the way. */
export type SettledOutcome = Exclude<LoginOutcome, { readonly kind: 'pop-up-blocked' }>;

/** The session that a pressed 登入 brought. Throws `LoginError` when it brought none. */
export function sessionOf(flow: FlowContext, outcome: SettledOutcome): EcpaSession {
  if (outcome.kind === 'captcha') throw new LoginError('captcha', 'the site asks for a CAPTCHA');
  if (outcome.kind === 'rejected') {
    const { reason, message, address } = outcome;
    throw new LoginError(reason, address === undefined ? message : `${message} ${address}`);
  }
  return { kind: 'ecpa', page: flow.page };
}
