import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { type Depth, depthOrder, type ErrorCode, type LayerName } from '../../reports/index.ts';
import type { FaultName, InstalledComponent, Simulator } from '../../simulator/index.ts';
import { installWhenFree, portLock } from '../fixtures/component/index.ts';
import { test, type WalkOptions, type Walks } from '../fixtures/layer-walk.ts';

/** One thing that is broken, and what has to be told of it. */
interface Breakage {
  readonly title: string;
  /** Whether it takes many seconds: never the one that stands for its depth. */
  readonly slow?: true;
  readonly layer: LayerName;
  readonly depth: Depth;
  readonly code: ErrorCode;
  readonly exitCode: number;
  readonly desk: RegExp;
  readonly faults?: readonly FaultName[];
  readonly options?: WalkOptions;
  /** Whether it is tried at every depth that includes it, not only at the first: one for each layer's depth. */
  readonly everyDepth?: boolean;
  /** Whether the site that is broken does not let anybody out either. */
  readonly noWayOut?: boolean;
  /** The first depth at which it matters, where that is not the layer's own. */
  readonly from?: Depth;
}

const helpDesk = /02-23979108/;
const ownIt = /own IT/;
const moica = /MOICA/;
const developers = /developers/;
const holder = /holder/;
const healthOffice = /健保署.*0800-030-598/;

const bySite: readonly Breakage[] = [
  {
    title: 'nothing listens at the site',
    layer: 'connection',
    depth: 'site',
    ...{ code: 'SITE.UNREACHABLE', exitCode: 13, desk: ownIt, everyDepth: true },
    options: { browser: 'own', flags: { site: 'http://ecpa.localhost:9' } },
  },
  {
    title: 'the site breaks off every connection',
    layer: 'site',
    depth: 'site',
    ...{ code: 'SITE.UNREACHABLE', exitCode: 13, desk: helpDesk, faults: ['site-reset'] },
  },
  {
    title: 'the site never answers',
    layer: 'site',
    depth: 'site',
    ...{
      code: 'SITE.TIMEOUT',
      exitCode: 13,
      desk: helpDesk,
      faults: ['site-hang'],
      options: { flags: { timeout: 1 } },
    },
  },
  {
    title: 'the site answers 500',
    layer: 'site',
    depth: 'site',
    ...{ code: 'SITE.ERROR', exitCode: 13, desk: helpDesk, faults: ['site-500'] },
  },
  {
    title: 'the site is in maintenance',
    layer: 'maintenance',
    depth: 'site',
    ...{ code: 'SITE.MAINTENANCE', exitCode: 13, desk: helpDesk, faults: ['maintenance'] },
  },
  {
    title: 'the login page has lost its PIN field',
    slow: true,
    layer: 'login-page',
    depth: 'page',
    ...{ code: 'SITE_CHANGED.LOGIN.PIN_FIELD', exitCode: 14, desk: developers, faults: ['login-without-pin-field'] },
    everyDepth: true,
  },
  {
    title: 'there is no such browser',
    layer: 'browser',
    depth: 'page',
    ...{ code: 'LOCAL.BROWSER_MISSING', exitCode: 11, desk: ownIt },
    options: { browser: 'own', flags: { browser: '/nowhere/chromium' } },
  },
];

const byCard: readonly Breakage[] = [
  {
    title: 'the browser blocks the site’s pop-ups',
    layer: 'pop-up',
    depth: 'component',
    ...{ code: 'LOCAL.POPUP_BLOCKED', exitCode: 11, desk: ownIt, options: { browser: 'forbidding' } },
    everyDepth: true,
  },
  {
    title: 'the card is out of its reader',
    layer: 'card',
    depth: 'card',
    ...{ code: 'READER.REMOVED', exitCode: 11, desk: ownIt, faults: ['card-removed'] },
    everyDepth: true,
  },
  {
    title: 'the card’s certificate has expired',
    layer: 'certificate',
    depth: 'card',
    ...{ code: 'USER.CERTIFICATE_EXPIRED', exitCode: 12, desk: moica, faults: ['certificate-expired'] },
  },
  {
    title: 'the card is an organisation’s, which MyData does not take',
    layer: 'kind',
    depth: 'card',
    ...{ code: 'CARD.WRONG_KIND', exitCode: 10, desk: holder, from: 'menu' },
    options: { flags: { virtualCard: 'agency' } },
  },
];

const bySession: readonly Breakage[] = [
  {
    title: 'the site refuses the login',
    layer: 'login',
    depth: 'login',
    ...{ code: 'USER.LOGIN_REJECTED', exitCode: 12, desk: helpDesk, faults: ['login-rejected'] },
    everyDepth: true,
  },
  {
    title: 'the card’s certificate is revoked',
    layer: 'login',
    depth: 'login',
    ...{ code: 'USER.CERTIFICATE_REVOKED', exitCode: 12, desk: moica, faults: ['certificate-revoked'] },
  },
  {
    title: 'the card is locked',
    layer: 'login',
    depth: 'login',
    ...{ code: 'CARD.PIN_BLOCKED', exitCode: 10, desk: moica, faults: ['card-blocked'] },
  },
  {
    title: 'the menu has lost MyData',
    slow: true,
    layer: 'menu',
    depth: 'menu',
    ...{ code: 'SITE_CHANGED.MENU.MYDATA', exitCode: 14, desk: developers, faults: ['menu-without-mydata'] },
    everyDepth: true,
  },
  {
    title: 'MyData answers 500',
    layer: 'menu',
    depth: 'menu',
    ...{ code: 'SITE.ERROR', exitCode: 13, desk: helpDesk, faults: ['mydata-500'], noWayOut: true },
  },
  {
    title: 'there is no résumé',
    slow: true,
    layer: 'download',
    depth: 'download',
    ...{ code: 'DOCUMENT.NONE', exitCode: 15, desk: /personnel office/, faults: ['resume-none'] },
  },
  {
    title: 'the résumé is somebody else’s',
    layer: 'download',
    depth: 'download',
    ...{ code: 'DOCUMENT.WRONG_HOLDER', exitCode: 15, desk: helpDesk, faults: ['resume-other-person'] },
  },
];

const byComponent: readonly Breakage[] = [
  {
    title: 'the installed component is old',
    layer: 'component',
    depth: 'component',
    ...{ code: 'LOCAL.COMPONENT_OLD', exitCode: 11, desk: ownIt, faults: ['component-old'] },
  },
  {
    title: 'the installed component does not trust the site',
    layer: 'network-access',
    depth: 'component',
    ...{ code: 'LOCAL.COMPONENT_REFUSED_SITE', exitCode: 11, desk: ownIt, faults: ['component-untrusting'] },
  },
  {
    title: 'the installed component sees no reader',
    layer: 'reader',
    depth: 'card',
    ...{ code: 'READER.NONE', exitCode: 11, desk: ownIt, faults: ['component-no-reader'] },
  },
];

/** The depth before, where there is one. */
const before = (depth: Depth): Depth | undefined => depthOrder[depthOrder.indexOf(depth) - 1];

/** Pages of a world, or programs, that have asked the component to sign; those of worlds beside it may come to its one port. */
const signersOf = (component: InstalledComponent, { ecpa }: Simulator): readonly unknown[] =>
  component.signers.filter((asker) => asker === undefined || new URL(asker).origin === ecpa);

/** Fails at its depth and at `deeper` ones, tells the layer, and passes just before; spends no more PINs than `mostPins` a walk. */
async function expectBreakage(
  walks: Walks,
  breakage: Breakage,
  { mostPins = 1, deeper = [] }: { readonly mostPins?: number; readonly deeper?: readonly Depth[] } = {},
): Promise<void> {
  const { layer, code, exitCode, desk, faults = [], options, depth, from = depth, noWayOut } = breakage;
  walks.simulator.setFaults(faults);
  const shallower = before(from);
  if (shallower !== undefined) {
    expect(await walks.to(shallower, options)).toMatchObject({ exitCode: 0, reached: shallower });
  }
  for (const goal of [from, ...deeper]) {
    const walked = await walks.to(goal, options);
    expect(walked, goal).toMatchObject({ code, exitCode, reached: before(depth) ?? null });
    const told = walked.layers.find(({ name }) => name === layer);
    expect(told, goal).toMatchObject({ status: 'failed', code, desk: expect.stringMatching(desk) });
    expect(
      walked.layers.filter(({ status }) => status === 'failed'),
      goal,
    ).toHaveLength(1);
    expect(
      walked.layers.filter(({ because }) => because !== undefined && because !== layer),
      goal,
    ).toEqual([]);
    expect(walked.log.loggedOut || noWayOut, goal).toBe(true);
    expect(walked.log.pinAttempts, goal).toBeLessThanOrEqual(mostPins);
  }
  if (!noWayOut) expect(walks.simulator.log.openSessions).toBe(0);
}

const bySiteAndCard = [...bySite, ...byCard, ...bySession];

/** The first one of a depth that is not slow stands for the others in `npm test`. */
const tagOf = (breakage: Breakage, all: readonly Breakage[]): { readonly tag?: string } =>
  all.find(({ depth, slow }) => depth === breakage.depth && !slow) === breakage ? {} : { tag: '@whole' };

for (const breakage of bySiteAndCard) {
  test(`tells just the layer when ${breakage.title}`, tagOf(breakage, bySiteAndCard), ({ walks }) =>
    expectBreakage(walks, breakage),
  );

  const { depth, from = depth, everyDepth } = breakage;
  const deeper = depthOrder.slice(depthOrder.indexOf(from) + 1);
  if (!everyDepth || deeper.length === 0) continue;
  test(`tells it at every depth below, too, when ${breakage.title}`, { tag: '@whole' }, ({ walks }) =>
    expectBreakage(walks, breakage, { deeper }),
  );
}

for (const breakage of byComponent) {
  test(
    `tells just the layer when ${breakage.title}`,
    { lock: portLock, ...tagOf(breakage, byComponent) },
    async ({ walks }) => {
      await using component = await installWhenFree(walks.simulator);
      await expectBreakage(walks, { ...breakage, options: { flags: { card: 'component' } } }, { mostPins: 0 });
      expect(component.requests).toContain('GET /');
      expect(signersOf(component, walks.simulator)).toEqual([]);
    },
  );
}

test('tells that no component answers', { lock: portLock }, async ({ walks }) => {
  await expectBreakage(walks, {
    ...{
      title: '',
      layer: 'component',
      depth: 'component',
      code: 'LOCAL.COMPONENT_MISSING',
      exitCode: 11,
      desk: ownIt,
    },
    options: { flags: { card: 'component' } },
  });
});

test('tells just the layer of a 健保卡 that fails: its component, its card, the login @whole', async ({ walks }) => {
  const nhi = { flags: { login: 'nhi' } };
  const usual = { exitCode: 11, desk: healthOffice, options: nhi } as const;
  await expectBreakage(
    walks,
    { title: '', layer: 'nhi-component', depth: 'component', code: 'LOCAL.COMPONENT_MISSING', ...usual },
    { mostPins: 0 },
  );
  await using component = await walks.simulator.installNhiComponent(0);
  const noCard = { title: '', layer: 'card', depth: 'card', code: 'READER.NO_CARD', desk: ownIt } as const;
  const seenByIt = { flags: { login: 'nhi', card: 'component' } };
  await expectBreakage(walks, { ...usual, ...noCard, faults: ['nhi-no-card'], options: seenByIt }, { mostPins: 0 });
  const offline = { title: '', layer: 'login', depth: 'login', code: 'SITE.UNREACHABLE', exitCode: 13 } as const;
  await expectBreakage(walks, { ...usual, ...offline, faults: ['nhi-offline'] }, { mostPins: 0 });
  expect(component.requests).not.toContain('EnCrypt');
});

test('tells that the browser keeps the site from the component', { lock: portLock }, async ({ walks }) => {
  await using component = await installWhenFree(walks.simulator);
  const walked = await walks.to('login', { browser: 'forbidding', flags: { card: 'component' } });
  expect(walked.layers.filter(({ status }) => status === 'failed').map(({ code }) => code)).toEqual([
    'LOCAL.POPUP_BLOCKED',
    'LOCAL.NETWORK_ACCESS',
  ]);
  expect(walked).toMatchObject({ reached: 'page', log: { pinAttempts: 0 } });
  expect(component.requests).toContain('GET /');
  expect(signersOf(component, walks.simulator)).toEqual([]);
});

test('a wrong PIN costs one try, whatever the depth, and is told with the tries left', async ({ walks }, testInfo) => {
  const pinFile = testInfo.outputPath('pin');
  await writeFile(pinFile, '99999999', { mode: 0o600 });
  const walked = await walks.to('download', { flags: { pinFile } });
  expect(walked).toMatchObject({ code: 'CARD.PIN_WRONG', exitCode: 10, reached: 'card', log: { pinAttempts: 1 } });
  expect(walks.simulator.log.cards.map(({ triesLeft }) => triesLeft)).toContain(2);
});

test('goes down to a résumé and leaves nothing: one PIN, logged out, no document', async ({ walks }) => {
  const walked = await walks.to('download');
  expect(walked).toMatchObject({ exitCode: 0, reached: 'download', log: { pinAttempts: 1, loggedOut: true } });
  expect(walked.log.documents).toEqual([]);
  expect(walked.certificateDaysLeft).toBeGreaterThan(0);
  expect(walks.simulator.log.documents).toHaveLength(1);
  expect(walks.simulator.log.openSessions).toBe(0);
});

test('checks the card all the same when the site is down', async ({ walks }) => {
  walks.simulator.setFaults(['site-500']);
  const { layers } = await walks.to('login');
  const statusOf = (wanted: LayerName) => layers.find(({ name }) => name === wanted)?.status;
  expect([statusOf('certificate'), statusOf('pop-up'), statusOf('login-page'), statusOf('login')]).toEqual([
    'ok',
    'ok',
    'skipped',
    'skipped',
  ]);
});
