import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MyDataSession } from '../../flows/index.ts';
import { endKeptSessions } from '../../scripts/commands/log-out.ts';
import { travel } from '../../scripts/run/journey.ts';
import type { JourneyLog } from '../../scripts/run/journey-log.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import type { Settings } from '../../scripts/settings/settings.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { expect, test as base } from '../fixtures/world.ts';

interface KeptWorld {
  readonly simulator: Simulator;
  /** Lets so many minutes pass at the site, not here. */
  readonly siteWaits: (minutes: number) => void;
  readonly settings: (flags?: object) => Settings;
  /** Goes to MyData, looks who is there, and does something there. */
  readonly visit: (
    flags?: object,
    inside?: (session: MyDataSession) => Promise<unknown>,
  ) => Promise<{ readonly log: JourneyLog; readonly seen: boolean }>;
  /** How many files there are with kept sessions. */
  readonly kept: () => Promise<number>;
}

const test = base.extend<{ readonly kept: KeptWorld }>({
  kept: async ({ edition }, use, { outputDir }) => {
    let ahead = 0;
    await using simulator = await startSimulator({ edition, now: () => Date.now() + ahead });
    const before = process.env['ECPA_STATE_DIR'];
    process.env['ECPA_STATE_DIR'] = join(outputDir, 'state');
    const settings: KeptWorld['settings'] = (flags) =>
      readSettings({ flags: { site: simulator.ecpa, quiet: true, ...flags }, environment: {}, dotenvPath: '' });
    await use({
      simulator,
      siteWaits: (minutes) => (ahead += minutes * 60_000),
      settings,
      visit: async (flags, inside) => {
        const log: JourneyLog = { documents: [], pinAttempts: 0, loggedOut: true, target: 'sim' };
        let seen = false;
        const look = async (_: unknown, session: MyDataSession) => {
          seen = (await session.page.getByText(simulator.people[0]?.name ?? '').count()) > 0;
          await inside?.(session);
          return [];
        };
        await travel(settings(flags), (_title, body) => body(), log, look);
        return { log, seen };
      },
      kept: async () => (await readdir(join(outputDir, 'state', 'sessions'))).filter((name) => name !== 'key').length,
    });
    if (before === undefined) delete process.env['ECPA_STATE_DIR'];
    else process.env['ECPA_STATE_DIR'] = before;
  },
});

test('keeps a session for the next run, which needs no PIN and ends it', async ({ kept }) => {
  const first = await kept.visit({ keepSession: true });
  expect(first).toMatchObject({ seen: true, log: { loggedOut: false, pinAttempts: 1, session: { reused: false } } });
  expect(kept.simulator.log.logouts).toEqual([]);
  expect(await kept.kept()).toBe(1);

  const second = await kept.visit();
  expect(second).toMatchObject({ seen: true, log: { loggedOut: true, pinAttempts: 0, session: { reused: true } } });
  expect(kept.simulator.log.openSessions).toBe(0);
  expect(await kept.kept()).toBe(0);
});

test('asks the card when the site has forgotten the session; log-out ends it at both sites and on disk @once @whole', async ({
  kept,
}) => {
  await kept.visit({ keepSession: true });
  kept.siteWaits(31);
  const later = await kept.visit({ keepSession: true });
  expect(later).toMatchObject({ seen: true, log: { pinAttempts: 1, session: { reused: false } } });

  expect(await endKeptSessions(kept.settings())).toBe(0);
  expect(kept.simulator.log.logouts.map(({ site }) => site).toSorted()).toEqual(['ecpa', 'mydata']);
  expect(kept.simulator.log.openSessions).toBe(0);
  expect(await kept.kept()).toBe(0);
  expect(await endKeptSessions(kept.settings())).toBe(0);
});

test('leaves MyData where eCPA alone has forgotten the kept session @once @whole', async ({ kept }) => {
  const { simulator } = kept;
  await kept.visit({ keepSession: true }, async ({ page }) => {
    const other = await page.context().newPage();
    await other.goto(`${simulator.ecpa}/Home/LogOff`);
    await other.close();
  });
  expect(simulator.log.openSessions).toBe(1);
  const later = await kept.visit();
  expect(later).toMatchObject({ seen: true, log: { pinAttempts: 1, loggedOut: true } });
  expect(simulator.log.openSessions).toBe(0);
});
