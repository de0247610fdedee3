import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type GuardedPassword, logInByHealthCard, logOut } from '../../flows/index.ts';
import { findNhiComponent } from '../../middleware/index.ts';
import { trustCard } from '../../scripts/commands/trust-card.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import { openJourney } from '../fixtures/in-process-journey.ts';
import { test } from '../fixtures/in-process-run.ts';
import { expect } from '../fixtures/world.ts';
import { passwordOf } from '../middleware/nhi-side.ts';

/** A 健保卡密碼 whose one try is free: nothing is written down. */
const free = (text: string): GuardedPassword => ({ password: passwordOf(text), spend: (submit) => submit() });

test('brings a 健保卡 into MyData with one try, and leaves', async ({ runs }) => {
  const { simulator } = runs;
  const [holder] = simulator.people;
  await using component = await simulator.installNhiComponent(0);
  const { log, failure, holder: seen } = await runs.toMyData({ login: 'nhi' });
  expect(failure).toBeUndefined();
  expect(log).toMatchObject({ pinAttempts: 1, loggedOut: true, card: 'virtual' });
  expect(seen).toEqual({ name: holder?.name, idLastFour: holder?.id.slice(-4) });
  expect(simulator.log.logins).toMatchObject([{ cardNumber: holder?.nhiCardNumber, outcome: 'signed-in' }]);
  expect(simulator.log.openSessions).toBe(0);
  expect(component.requests.filter((command) => command === 'H_Sign' || command === 'EnCrypt')).toEqual([
    'H_Sign',
    'EnCrypt',
  ]);
});

test('needs nothing beside the embedded simulator @once', async ({ runs }) => {
  const { log, failure } = await runs.toEcpa({ site: 'sim', login: 'nhi' });
  expect({ failure, log }).toMatchObject({ failure: undefined, log: { pinAttempts: 1, loggedOut: true } });
});

test('spends no try where the component is missing, or is cut off from the NHI @once @whole', async ({ runs }) => {
  const { simulator } = runs;
  expect(await runs.toEcpa({ login: 'nhi' })).toMatchObject({
    failure: { code: 'LOCAL.COMPONENT_MISSING', detail: expect.stringMatching(/ecpa simulate --component/) },
    log: { pinAttempts: 0, loggedOut: true },
  });
  await using component = await simulator.installNhiComponent(0);
  // Found, and then cut off from the NHI: it is asked for a signature, and never for the password.
  simulator.setFaults(['nhi-offline']);
  expect(await runs.toEcpa({ login: 'nhi' })).toMatchObject({
    failure: {
      code: 'SITE.UNREACHABLE',
      detail: expect.stringMatching(/cannot reach the servers of the NHI \(4061\)/),
    },
    log: { pinAttempts: 0, loggedOut: true },
  });
  expect(component.requests).not.toContain('EnCrypt');
});

test('spends one try on a wrong 健保卡密碼, and none after it until it is trusted @once @whole', async ({
  runs,
}, testInfo) => {
  const { simulator } = runs;
  await using component = await simulator.installNhiComponent(0);
  await mkdir(testInfo.outputDir, { recursive: true });
  const pinFile = join(testInfo.outputDir, 'password');
  await writeFile(pinFile, 'Wrong-1234\n', { mode: 0o600 });
  expect(await runs.toEcpa({ login: 'nhi', pinFile })).toMatchObject({
    failure: { code: 'USER.LOGIN_REJECTED', detail: '健保卡密碼錯誤' },
    log: { pinAttempts: 1, loggedOut: true },
  });
  expect(await runs.toEcpa({ login: 'nhi' })).toMatchObject({
    failure: { code: 'CARD.PIN_BUDGET', detail: expect.stringMatching(/健保卡 …\d{4}: the last password was wrong/) },
    log: { pinAttempts: 0 },
  });
  expect(component.requests.filter((command) => command === 'EnCrypt')).toHaveLength(1);
  const number = simulator.people[0]?.nhiCardNumber ?? '';
  const flags = { site: simulator.ecpa, json: true, quiet: true };
  expect(await trustCard(readSettings({ flags, environment: {}, dotenvPath: '' }), `nhi:${number}`)).toBe(0);
  expect((await runs.toEcpa({ login: 'nhi' })).failure).toBeUndefined();
});

test('keeps the 健保卡密碼 out of the browser; a CAPTCHA is not passed over', async ({ runs, edition }, testInfo) => {
  const { simulator } = runs;
  const [holder] = simulator.people;
  await using standIn = await simulator.installNhiComponent(0);
  const port = Number(new URL(standIn.address).port);
  await using component = await findNhiComponent({ port, timeout: 10_000 });
  await using journey = await openJourney(simulator);
  const { flow } = journey;
  const password = holder?.nhiPassword ?? '';
  const enter = (given: GuardedPassword): Promise<object> =>
    logInByHealthCard(flow, { component, port, askPassword: () => Promise.resolve(given) });

  simulator.setFaults(['captcha']);
  const noPassword = logInByHealthCard(flow, {
    component,
    port,
    askPassword: () => Promise.reject(new Error('the password was asked for')),
  });
  const hasOne = edition === '2020';
  expect(await noPassword.catch(toFailure)).toMatchObject(
    hasOne ? { code: 'USER.CAPTCHA' } : { detail: 'the password was asked for' },
  );
  simulator.setFaults([]);
  const bodies: string[] = [];
  flow.browser.on('request', (request) => bodies.push(request.postData() ?? ''));
  await flow.browser.tracing.start({ screenshots: true, snapshots: true, sources: false });
  await enter(free(password));
  const trace = testInfo.outputPath('trace.zip');
  await flow.browser.tracing.stop({ path: trace });
  await logOut(flow);
  const traced = Object.values(unzipSync(await readFile(trace)))
    .map((bytes) => Buffer.from(bytes).toString('latin1'))
    .join('\n');
  // It holds what the page shows of the person.
  await rm(trace);
  const seen = `${traced}\n${bodies.join('\n')}`;
  expect(seen).toContain(holder?.nhiCardNumber);
  expect(seen.includes(password)).toBe(false);
  expect(standIn.requests).toContain('EnCrypt');
});
