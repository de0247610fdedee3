import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logInWithAccount } from '../../flows/index.ts';
import { trustCard } from '../../scripts/commands/trust-card.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { test } from '../fixtures/in-process-run.ts';
import { passwordOf } from '../fixtures/password-of.ts';
import { expect } from '../fixtures/world.ts';

test('lets an account into eCPA, and MyData says that it takes no such login @whole', async ({ runs }) => {
  const { simulator, toMyData } = runs;
  const refused = await toMyData({ login: 'account' });
  expect(refused).toMatchObject({
    failure: { code: 'USER.LOGIN_REJECTED', detail: expect.stringMatching(/帳號密碼登入.*限以自然人憑證/) },
    log: { pinAttempts: 1, loggedOut: true },
  });
  expect(simulator.log.logins).toMatchObject([{ account: simulator.people[0]?.account, outcome: 'signed-in' }]);
  expect(simulator.log.openSessions).toBe(0);
});

test('tries a wrong password once, and never again unattended until it is trusted @once', async ({
  runs,
}, testInfo) => {
  const { simulator } = runs;
  const account = simulator.people[0]?.account ?? '';
  await mkdir(testInfo.outputDir, { recursive: true });
  const pinFile = join(testInfo.outputDir, 'password');
  await writeFile(pinFile, 'Wrong-password-1\n', { mode: 0o600 });
  const wrong = await runs.toEcpa({ login: 'account', account, pinFile });
  expect(wrong).toMatchObject({
    failure: {
      code: 'USER.LOGIN_REJECTED',
      detail: expect.stringMatching(/^帳號或密碼錯誤 http.*\/Home\/ForgotPassword$/),
    },
    log: { pinAttempts: 1, loggedOut: true },
  });

  const again = await runs.toEcpa({ login: 'account', account });
  expect(again).toMatchObject({
    failure: { code: 'CARD.PIN_BUDGET', detail: expect.stringMatching(/account …0000: the last password was wrong/) },
    log: { pinAttempts: 0 },
  });
  expect(simulator.log.logins).toHaveLength(1);

  const flags = { site: simulator.ecpa, quiet: true };
  expect(await trustCard(readSettings({ flags, environment: {}, dotenvPath: '' }), `account:${account}`)).toBe(0);
  const right = await runs.toEcpa({ login: 'account', account });
  expect(right.failure).toBeUndefined();
});

/** Where the editions send somebody whose account cannot be used. */
const places = {
  '2020': { activation: '/activate.asp', change: '/password.asp', forgotten: '/forgot.asp' },
  '2024': { activation: '/Home/Activate', change: '/Home/ChangePassword', forgotten: '/Home/ForgotPassword' },
} as const;

test('stops with the address where an account has to be activated, or a password changed @whole', async ({
  runs: { simulator },
  edition,
}) => {
  await using journey = await openJourney(simulator);
  const { flow } = journey;
  const [holder] = simulator.people;
  const enter = async (text = holder?.password ?? ''): Promise<object> => {
    const account = holder?.account ?? '';
    return logInWithAccount(flow, { account, password: passwordOf(text), spend: (submit) => submit() }).catch(
      toFailure,
    );
  };
  const { activation, change, forgotten } = places[edition];
  simulator.setFaults(['account-inactive']);
  expect(await enter()).toMatchObject({
    code: 'USER.ACTIVATION',
    detail: expect.stringMatching(new RegExp(`${simulator.ecpa}${activation}$`)),
  });
  simulator.setFaults(['account-password-old']);
  expect(await enter()).toMatchObject({
    code: 'USER.PASSWORD_CHANGE',
    detail: expect.stringMatching(new RegExp(`${simulator.ecpa}${change}$`)),
  });
  simulator.setFaults(['captcha-account']);
  expect(await enter()).toMatchObject({ code: 'USER.CAPTCHA' });
  expect(simulator.log.logins).toHaveLength(2);

  simulator.setFaults([]);
  for (let times = 1; times < 5; times += 1)
    expect(await enter('wrong')).toMatchObject({ detail: `帳號或密碼錯誤 ${simulator.ecpa}${forgotten}` });
  expect(await enter('wrong')).toMatchObject({
    code: 'USER.LOGIN_REJECTED',
    detail: expect.stringMatching(/帳號已鎖定.*15 分鐘/),
  });
  expect(await enter()).toMatchObject({ code: 'USER.LOGIN_REJECTED', detail: expect.stringMatching(/帳號已鎖定/) });
});
