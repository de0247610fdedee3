import { logInByMobile, logOut } from '../../flows/index.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { openSite } from '../../scripts/site/open-site.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import { mobileWay } from '../../scripts/way-in/mobile-way.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { test } from '../fixtures/in-process-run.ts';
import { expect } from '../fixtures/world.ts';

test('brings somebody to MyData whose phone has agreed, and knows whose documents to expect', async ({ runs }) => {
  const { simulator } = runs;
  const [holder] = simulator.people;
  const approving = setInterval(() => simulator.approveMobile(), 100);
  const result = await runs.toMyData({ login: 'mobile', personTimeout: 20 });
  clearInterval(approving);
  expect(result.failure).toBeUndefined();
  expect(result).toMatchObject({ holder: { name: holder?.name }, log: { pinAttempts: 0, loggedOut: true } });
  expect(simulator.log.logins).toMatchObject([{ mobile: holder?.account, outcome: 'signed-in' }]);
  expect(simulator.log.openSessions).toBe(0);
});

test('shows the QR code, waits for the phone, and no longer than was said @whole', async ({ runs: { simulator } }) => {
  await using journey = await openJourney(simulator);
  const { flow } = journey;
  const asked: string[] = [];
  const person = (patience: number, act: () => void = () => undefined) => ({
    patience,
    ask: (what: string) => {
      asked.push(what);
      act();
    },
  });
  expect(await logInByMobile(flow, person(1_500)).catch(toFailure)).toMatchObject({
    code: 'USER.LOGIN_REJECTED',
    detail: 'nobody agreed to the login at the phone within 1.5 s',
  });
  const qrCode = flow.page.getByRole('img', { name: 'QR Code' });
  await expect(qrCode).toBeVisible();
  expect(await qrCode.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(20);

  const decline = async (): Promise<void> => {
    await expect(qrCode).toBeVisible();
    await fetch(`${simulator.control}/mobile/decline`, { method: 'POST' });
  };
  const no = person(15_000, () => void decline());
  expect(await logInByMobile(flow, no).catch(toFailure)).toMatchObject({ detail: '您已於手機取消登入' });

  const byId = async (): Promise<void> => {
    await expect(qrCode).toBeVisible();
    await flow.page.getByLabel('身分證統一編號').fill(simulator.people[0]?.id ?? '');
    await flow.page
      .getByRole('region', { name: '行動自然人憑證登入' })
      .getByRole('button', { name: '登入', exact: true })
      .click();
    await expect(qrCode).toBeHidden();
    expect(simulator.approveMobile()).toBe(true);
  };
  await logInByMobile(
    flow,
    person(15_000, () => void byId()),
  );
  await logOut(flow);
  expect(asked).toEqual(['mobile', 'mobile', 'mobile']);
});

test.describe('in the edition of the guide, which is older', () => {
  test.use({ edition: '2020' });

  test('names the column where the site has none @whole', async ({ runs }) => {
    const { failure, log } = await runs.toMyData({ login: 'mobile', timeout: 10 });
    expect(failure).toMatchObject({ code: 'SITE_CHANGED.LOGIN.MOBILE_COLUMN' });
    expect(log.loggedOut).toBe(true);
  });
});

test('refuses a live site where nobody sees the browser', async () => {
  const flags = { site: 'https://ecpa.example', login: 'mobile', live: true };
  const settings = readSettings({ flags, environment: {}, dotenvPath: '' });
  await using site = await openSite(settings);
  const log = { documents: [], pinAttempts: 0, loggedOut: true, target: 'live' } as const;
  expect(() => mobileWay(settings, site, { ...log })).toThrow(/--headed/);
  expect(() => mobileWay({ ...settings, headed: true }, site, { ...log })).not.toThrow();
});
