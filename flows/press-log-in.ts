import { allowPopups } from '../browser/index.ts';
import type { PendingLogin, PopupWatch, SignatureOutcome } from '../middleware/index.ts';
import type { LoginOutcome, LoginPage } from '../pages/index.ts';
import { LoginError } from './errors.ts';
import { handedOver } from './handed-over.ts';
import type { FlowContext } from './flow-context.ts';
import type { SettledOutcome } from './session-of.ts';

/** Settles only when the component side ended the login: the card failed, or the request was refused. */
async function failedSignature(outcome: Promise<SignatureOutcome>): Promise<never> {
  const signature = await outcome;
  if (signature.kind === 'card-failed') throw signature.error;
  if (signature.kind === 'refused') {
    const { reason, origin } = signature.refusal;
    throw new LoginError(
      'component-refused-site',
      `the request of ${origin || 'an unknown page'} was not this run’s login (${reason})`,
    );
  }
  return new Promise(() => undefined);
}

/**
 * Presses 登入. Where the pop-up was blocked all the same it is allowed for the site, and 登入 pressed once more, as the
 * guide tells a person to do; the card has not been asked by then, so no second VERIFY comes of it.
 */
export async function pressLogIn(
  flow: FlowContext,
  login: { readonly page: LoginPage; readonly pending: PendingLogin; readonly popups: PopupWatch },
): Promise<SettledOutcome> {
  const { page, pending, popups } = login;
  const failed = failedSignature(pending.outcome);
  failed.catch(() => undefined);
  const press = (): Promise<LoginOutcome> =>
    Promise.race([page.signIn(pending.decoy, popups.next(), flow.timeout), failed]);
  const outcome = await handedOver(flow, await press(), (patience) =>
    Promise.race([page.watchPerson(pending.decoy, popups.next(), patience), failed]),
  );
  if (outcome.kind !== 'pop-up-blocked') return outcome;
  await flow.step('allow the pop-up', () => allowPopups(flow.browser, flow.site));
  const again = await press();
  if (again.kind === 'pop-up-blocked') throw new LoginError('pop-up-blocked', 'the browser blocks the pop-up still');
  return again;
}
