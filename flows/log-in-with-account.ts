import type { Password } from '../card/index.ts';
import { AccountLogin } from '../pages/index.ts';
import { LoginError } from './errors.ts';
import type { FlowContext } from './flow-context.ts';
import { openLoginColumn } from './open-login-page.ts';
import type { EcpaSession } from './session.ts';
import { sessionOf } from './session-of.ts';
import { waitForPerson } from './wait-for-person.ts';

/** Who logs in by account. */
export interface LogInWithAccountInput {
  readonly account: string;
  readonly password: Password;
  /** Runs the one try where it may be made, and is told by what `submit` throws how it went. */
  readonly spend: <Result>(submit: () => Promise<Result>) => Promise<Result>;
}

/**
 * Logs in to eCPA by account and password, once. The page gets the password itself: its scripts send it. Throws `LoginError`,
 * `SiteError`, `SiteChangedError`, or what `spend` throws.
 */
export async function logInWithAccount(flow: FlowContext, input: LogInWithAccountInput): Promise<EcpaSession> {
  const { account, password, spend } = input;
  const column = await openLoginColumn(flow, new AccountLogin(flow.page, flow.watch));
  const hasCaptcha = await column.captcha.isHere();
  if (hasCaptcha && !flow.person) throw new LoginError('captcha', 'the site asks for a CAPTCHA');
  return flow.step('log in by account', () =>
    spend(async () => {
      const { person, timeout } = flow;
      await password.use((bytes) => column.fill(account, Buffer.from(bytes).toString('utf8'), timeout));
      if (!hasCaptcha || !person) return sessionOf(flow, await column.press(timeout));
      const watch = (patience: number) => column.watchPerson(patience);
      return sessionOf(flow, await waitForPerson(person, 'captcha', watch));
    }),
  );
}
