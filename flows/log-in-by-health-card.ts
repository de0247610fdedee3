import { type Password, PinNotSentError } from '../card/index.ts';
import { type HealthCardHolder, type NhiComponent, openNhi } from '../middleware/index.ts';
import { HealthCardLogin } from '../pages/index.ts';
import { LoginError } from './errors.ts';
import { failedSignature } from './failed-signature.ts';
import type { FlowContext } from './flow-context.ts';
import { openLoginColumn } from './open-login-page.ts';
import type { EcpaSession } from './session.ts';
import { sessionOf } from './session-of.ts';
import { waitForPerson } from './wait-for-person.ts';

/** A 健保卡密碼, and what guards its tries. */
export interface GuardedPassword {
  readonly password: Password;
  /** Runs the one try where it may be made, and is told by what `submit` throws how it went. */
  readonly spend: <Result>(submit: () => Promise<Result>) => Promise<Result>;
}

/** Who logs in by 健保卡. */
export interface LogInByHealthCardInput {
  /** What our own reading of the card told; absent: the component tells it. */
  readonly card?: HealthCardHolder;
  readonly component: NhiComponent;
  /** Where pages look for the component; default: 7777. */
  readonly port?: number | undefined;
  /** Asks the person; called once everything else was found right. */
  readonly askPassword: () => Promise<GuardedPassword>;
}

/** Presses 登入, or lets a person do it who has to type a 驗證碼 first. */
async function press(flow: FlowContext, column: HealthCardLogin, hasCaptcha: boolean): Promise<EcpaSession> {
  const { person, timeout } = flow;
  if (!hasCaptcha || !person) return sessionOf(flow, await column.press(timeout));
  return sessionOf(flow, await waitForPerson(person, 'captcha', (patience) => column.watchPerson(patience)));
}

/**
 * Logs in to eCPA by 健保卡, once. The page gets a decoy; the password takes its place on the way to the component, which closes
 * it for the servers of the NHI. Throws `ComponentError`, `LoginError`, `ReaderError`, `CardError`, `PinError`, `SiteError` or
 * `SiteChangedError`; inside `spend`, `PinNotSentError` where the password did not leave us.
 */
export async function logInByHealthCard(flow: FlowContext, input: LogInByHealthCardInput): Promise<EcpaSession> {
  const { card, component, port, askPassword } = input;
  await using nhi = await openNhi(flow.browser, { site: flow.site, card, component, port });
  const column = await openLoginColumn(flow, new HealthCardLogin(flow.page, flow.watch));
  const hasCaptcha = await column.captcha.isHere();
  if (hasCaptcha && !flow.person) throw new LoginError('captcha', 'the site asks for a CAPTCHA');
  const { password, spend } = await askPassword();
  return await flow.step('log in by 健保卡', () =>
    spend(async () => {
      const pending = nhi.startLogin(password);
      const failed = failedSignature(pending.outcome);
      failed.catch(() => undefined);
      try {
        await column.fill(pending.decoy, flow.timeout);
        return await Promise.race([press(flow, column, hasCaptcha), failed]);
      } catch (error) {
        const reason = error instanceof Error ? error : new Error('the login failed', { cause: error });
        throw pending.handedOver ? reason : new PinNotSentError(reason);
      }
    }),
  );
}
