import { logInWithAccount } from '../../flows/index.ts';
import { readPassword } from '../pin/read-password.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import { passwordTry } from './password-try.ts';
import type { WayIn } from './way-in.ts';

/** The account of `--account`, or of the simulator's person. Throws `SettingsError` when there is none. */
export function accountOf(settings: Settings, site: Site): string {
  const account = settings.account ?? site.simulated?.account?.name;
  if (account === undefined) throw new SettingsError('CONFIG', '--login account needs --account or ECPA_ACCOUNT');
  return account;
}

/** 帳號登入. Asks for the password; throws `SettingsError` or `PinError`. */
export async function accountWay(settings: Settings, site: Site, log: JourneyLog): Promise<WayIn> {
  const account = accountOf(settings, site);
  const known = site.simulated?.account;
  const { password, attended } = await readPassword(settings, {
    name: 'password',
    known: known?.name === account ? known.password : undefined,
    least: 1,
    most: 128,
  });
  const wipe = (): Promise<void> => {
    password.wipe();
    return Promise.resolve();
  };
  try {
    const spend = await passwordTry(`account:${account}`, { site, log, attended });
    return {
      title: 'start the browser',
      open: () =>
        Promise.resolve({
          who: `account:${account}`,
          logIn: (flow) => logInWithAccount(flow, { account, password, spend }),
          [Symbol.asyncDispose]: wipe,
        }),
      [Symbol.asyncDispose]: wipe,
    };
  } catch (error) {
    password.wipe();
    throw error;
  }
}
