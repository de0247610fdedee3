import { expect, test } from '@playwright/test';
import { SiteError } from '../../pages/index.ts';
import { behindSite } from '../../scripts/layers/checks/behind-site.ts';
import { Ground } from '../../scripts/layers/ground.ts';
import { listenForInterruption } from '../../scripts/run/interruption.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import { startSimulator } from '../../simulator/index.ts';

const late = new SiteError('timeout', 'the simulator does not answer');

/** Ground at that site, for checks that open no browser. */
function groundAt(site: string): Ground & Disposable {
  const interruption = listenForInterruption();
  const settings = readSettings({ flags: { site, timeout: 10 }, environment: {}, dotenvPath: '' });
  const step = <Result>(_title: string, body: () => Promise<Result>): Promise<Result> => body();
  const log = { documents: [], pinAttempts: 0, loggedOut: true, target: 'sim' } as const;
  const ground = new Ground({ settings, depth: 'card', step, log: { ...log, documents: [] }, interruption });
  return Object.assign(ground, {
    [Symbol.dispose]: () => {
      interruption[Symbol.dispose]();
    },
  });
}

test('a layer whose simulator fails it is not passed over where the site is in order', async () => {
  await using simulator = await startSimulator({ edition: '2024' });
  using ground = groundAt(simulator.ecpa);
  await expect(behindSite(ground, late)).rejects.toBe(late);
  await ground[Symbol.asyncDispose]();
});

test('a layer behind a site that is down was not reached', async () => {
  const simulator = await startSimulator({ edition: '2024' });
  await simulator[Symbol.asyncDispose]();
  using ground = groundAt(simulator.ecpa);
  expect(await behindSite(ground, late)).toEqual({ status: 'not-reached', because: 'connection' });
  await ground[Symbol.asyncDispose]();
});

test('a fault of its own is told as such', async () => {
  using ground = groundAt('http://ecpa.localhost:1');
  const own = new Error('the reader is gone');
  await expect(behindSite(ground, own)).rejects.toBe(own);
  await ground[Symbol.asyncDispose]();
});
