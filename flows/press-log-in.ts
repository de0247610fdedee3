import { allowPopups } from '../browser/index.ts';
import type { PendingLogin, PopupWatch } from '../middleware/index.ts';
import type { LoginOutcome, LoginPage } from '../pages/index.ts';
import { LoginError } from './errors.ts';
import { failedSignature } from './failed-signature.ts';
import { handedOver } from './handed-over.ts';
import type { FlowContext } from './flow-context.ts';
import type { SettledOutcome } from './session-of.ts';

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
  /** While the PIN is on its way the site's silence may come of the card's: what the card says is waited for, and counts. */
  const unlessCardFails = (said: Promise<LoginOutcome>): Promise<LoginOutcome> =>
    Promise.race([said, failed]).catch(async (error: unknown) => {
      const signature = pending.isSigning() ? await pending.outcome : undefined;
      throw signature?.kind === 'card-failed' ? signature.error : error;
    });
  const press = (): Promise<LoginOutcome> => unlessCardFails(page.signIn(pending.decoy, popups.next(), flow.timeout));
  const outcome = await handedOver(flow, await press(), (patience) =>
    unlessCardFails(page.watchPerson(pending.decoy, popups.next(), patience)),
  );
  if (outcome.kind !== 'pop-up-blocked') return outcome;
  await flow.step('allow the pop-up', () => allowPopups(flow.browser, flow.site));
  const again = await press();
  if (again.kind === 'pop-up-blocked') throw new LoginError('pop-up-blocked', 'the browser blocks the pop-up still');
  return again;
}
