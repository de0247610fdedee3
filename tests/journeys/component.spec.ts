import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { profilePlaces } from '../../browser/index.ts';
import { oneVerifyARun } from '../../card/index.ts';
import { logInByComponent, logOut } from '../../flows/index.ts';
import { findComponent, type GuardedPin } from '../../middleware/index.ts';
import {
  installWhenFree,
  installWithPin,
  openPublicBrowser,
  portLock,
  publicBrowserProgram,
} from '../fixtures/component/index.ts';
import { everythingIn } from '../fixtures/everything-in.ts';
import { pinOf } from '../fixtures/pin-of.ts';
import { expect, test, type World } from '../fixtures/world.ts';

const lock = { lock: portLock };

/** A PIN that stands in no file by accident. */
const planted = 'Qz7Xk9Wm';

/** A PIN with the budget of one run. */
function guarded(text: string): GuardedPin {
  const budget = oneVerifyARun();
  return { pin: pinOf(text), spend: (cardNumber, verify) => budget.spend(cardNumber, verify) };
}

/** Must not be asked for: the test fails by its error. */
const noPin = (): Promise<GuardedPin> => Promise.reject(new Error('the PIN was asked for'));

/** How to run `ecpa resume --card component` with a browser in which Local Network Access holds for the site. */
async function resume({ simulator, home }: World, pin: string) {
  const browser = await publicBrowserProgram(simulator, home);
  const args = ['resume', '--card', 'component', '--pin-stdin', '--browser', browser];
  return [args, { stdin: `${pin}\n` }] as const;
}

test(
  'brings the résumé by the installed component, with one VERIFY, and writes the PIN nowhere',
  lock,
  async ({ world }) => {
    await using component = await installWithPin(world.simulator, planted);
    const [args, input] = await resume(world, planted);
    const { exitCode, report, stdout, stderr } = await world.start([...args, '-v'], input).ended;
    expect(exitCode).toBe(0);
    expect(report()).toMatchObject({ card: 'component', loggedOut: true, pinAttempts: 1 });
    expect(report().documents?.[0]?.sha256).toBe(world.simulator.log.documents[0]?.sha256);
    expect(component.card).toMatchObject({ verifyCount: 1, triesLeft: 3, verified: false });
    expect(component.requests).toEqual(expect.arrayContaining(['GET /p11Image.bmp', 'GET /popupForm', 'POST /sign']));
    expect(world.simulator.log.openSessions).toBe(0);
    const written = `${stdout}\n${stderr}\n${await everythingIn(world.home)}`;
    expect(written).toContain('"card":"component"');
    expect(written.includes(planted)).toBe(false);
  },
);

test('stops after one wrong PIN at the component: exit 10, two tries left @once', lock, async ({ world }) => {
  await using component = await installWhenFree(world.simulator);
  const { exitCode, report } = await world.ecpa(...(await resume(world, '999999')));
  expect(exitCode).toBe(10);
  expect(report()).toMatchObject({
    pinAttempts: 1,
    loggedOut: true,
    error: { code: 'CARD.PIN_WRONG', retriable: false, triesLeft: 2 },
  });
  expect(component.signers).toEqual([world.simulator.ecpa]);
  const card = await world.simulator.card(world.simulator.people[0]?.cardNumber ?? '');
  expect(card).toMatchObject({ verifyCount: 1, triesLeft: 2 });
  expect(world.simulator.log.openSessions).toBe(0);
});

test('asks for no PIN when the component does not trust the site @once', lock, async ({ world }) => {
  await using component = await installWhenFree(world.simulator);
  world.faults('component-untrusting');
  await using at = await openPublicBrowser(world.simulator, { loopback: true });
  const logIn = logInByComponent(at.flow, { component: await findComponent(), askPin: noPin });
  await expect(logIn).rejects.toMatchObject({ name: 'ComponentError', reason: 'refused-site' });
  expect(component.requests).not.toContain('POST /sign');
});

test(
  'is told at once, and asks for no PIN, when the browser keeps the site from this machine @once',
  lock,
  async ({ world }) => {
    await using component = await installWhenFree(world.simulator);
    await using at = await openPublicBrowser(world.simulator, { loopback: false });
    const logIn = logInByComponent(at.flow, { component: await findComponent(), askPin: noPin });
    await expect(logIn).rejects.toMatchObject({ name: 'ComponentError', reason: 'network-access' });
    expect(component.requests).not.toContain('GET /p11Image.bmp');
  },
);

test(
  'keeps the PIN out of the browser: trace and stored profile have the decoy alone @once',
  lock,
  async ({ world }, testInfo) => {
    await using component = await installWithPin(world.simulator, planted);
    await using at = await openPublicBrowser(world.simulator, { loopback: true });
    const { browser } = at.flow;
    const bodies: string[] = [];
    browser.on('request', (request) => bodies.push(request.postData() ?? ''));
    await browser.tracing.start({ screenshots: true, snapshots: true, sources: false });
    const askPin = () => Promise.resolve(guarded(planted));
    await logInByComponent(at.flow, { component: await findComponent(), askPin });
    const trace = testInfo.outputPath('trace.zip');
    await browser.tracing.stop({ path: trace });
    await logOut(at.flow);
    await browser.close();
    expect(component.requests).toContain('POST /sign');
    const decoy = /"pin":"(\d{8})"/.exec(bodies.join('\n'))?.[1] ?? 'no decoy';
    const traced = Object.values(unzipSync(await readFile(trace)))
      .map((bytes) => Buffer.from(bytes).toString('latin1'))
      .join('\n');
    await rm(trace);
    expect(traced).toContain(decoy);
    expect(traced.includes(planted)).toBe(false);
    const [profile = ''] = (
      await Promise.all(profilePlaces().map(async (place) => (await readdir(place)).map((name) => join(place, name))))
    )
      .flat()
      .filter((path) => path.includes(`ecpa-profile-${process.pid}.`));
    const stored = await everythingIn(profile);
    expect(stored).toContain('loopback_network');
    expect(stored.includes(planted)).toBe(false);
  },
);

test('lets a page read from the component, and nothing of it reach the card’s PIN @once', lock, async ({ world }) => {
  await using component = await installWhenFree(world.simulator);
  await using at = await openPublicBrowser(world.simulator, { loopback: true });
  const { page } = at.flow;
  const pin = world.simulator.people[0]?.pin ?? '';
  const attempt = () =>
    page.evaluate(async (guess) => {
      const body = `tbsPackage=${JSON.stringify({ func: 'MakeSignature', pin: guess, tbs: 'x' })}`;
      const post = (address: string) =>
        fetch(address, { method: 'POST', body, mode: 'no-cors' }).then(
          () => 'sent',
          () => 'not',
        );
      const read = await fetch('http://localhost:61161/p11Image.bmp').then((answer) => answer.status);
      await Promise.all([
        post('http://localhost:61161/sign'),
        post('http://127.0.0.1:61161/sign'),
        post('http://localhost:61161/CardManagement/changePin'),
        fetch(`http://localhost:61161/sign?${body}`, { mode: 'no-cors' }).catch(() => undefined),
      ]);
      return read;
    }, '999999');
  const askPin = async () => {
    expect(await attempt()).toBe(200);
    return guarded(pin);
  };
  await logInByComponent(at.flow, { component: await findComponent(), askPin });
  // The login is over, and nothing more comes through.
  expect(await attempt()).toBe(200);
  await logOut(at.flow);
  const touching = component.requests.filter(
    (request) => !/^GET \/(popupForm|p11Image\.bmp|pkcs11info)?$/.test(request),
  );
  expect(touching).toEqual(['POST /sign']);
  const card = await world.simulator.card(world.simulator.people[0]?.cardNumber ?? '');
  expect(card).toMatchObject({ verifyCount: 1, triesLeft: 3 });
});
