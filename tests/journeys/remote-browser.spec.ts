import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import { openBrowser } from '../../scripts/run/open-browser.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { resume } from '../../scripts/commands/resume.ts';
import { test } from '../fixtures/in-process-run.ts';
import { startPlaywrightServer } from '../fixtures/playwright-server.ts';

const settings = (flags: object) => readSettings({ flags: { quiet: true, ...flags }, environment: {}, dotenvPath: '' });
const options = { choice: { form: 'general', format: 'pdf' }, diff: false, ephemeral: false } as const;

/** Why no browser comes. */
async function refusal(flags: object, site: string, loopback = false): Promise<readonly string[]> {
  const outcome = await openBrowser(settings(flags), { origin: site }, { loopback }).catch(toFailure);
  return 'code' in outcome ? [outcome.code, outcome.detail] : ['a browser came'];
}

test('the card stays here: a remote browser brings the résumé, and one that goes away is told @once @whole', async ({
  runs,
}, testInfo) => {
  test.setTimeout(120_000);
  const { simulator } = runs;
  const [first, second] = await Promise.all([startPlaywrightServer(), startPlaywrightServer()]);
  await using one = first;
  await using two = second;
  const out = testInfo.outputPath('out');
  expect(await resume(settings({ site: simulator.ecpa, browser: one.address, out }), options)).toBe(0);
  const [name = ''] = (await readdir(out)).filter((file) => file.endsWith('.pdf'));
  expect((await readFile(join(out, name))).subarray(0, 5).toString()).toBe('%PDF-');
  await rm(out, { recursive: true });
  expect(simulator.log.openSessions).toBe(0);
  const { failure, log } = await runs.toMyData({ browser: two.address }, () => two.die());
  expect(failure?.code).toBe('LOCAL.BROWSER_ENDED');
  expect(log).toMatchObject({ loggedOut: false, pinAttempts: 1 });
});

test('tells a server of another version from one that is not there, and refuses what would be read on the way @once', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  server.on('upgrade', (_, socket) => {
    socket.end('HTTP/1.1 428 Precondition Required\r\n\r\nPlaywright version mismatch: server 1.99, client 1.65');
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const site = 'http://ecpa.localhost:1';
  expect(await refusal({ browser: `ws://127.0.0.1:${port}` }, site)).toEqual([
    'LOCAL.BROWSER_VERSION',
    expect.stringContaining('another version'),
  ]);
  server.close();
  expect((await refusal({ browser: 'ws://127.0.0.1:9' }, site))[0]).toBe('LOCAL.BROWSER_MISSING');
  const live = 'https://ecpa.dgpa.gov.tw';
  expect(await refusal({ browser: 'ws://browsers.example:3000' }, live)).toEqual([
    'CONFIG',
    expect.stringContaining('wss://'),
  ]);
  expect(await refusal({ browser: 'ws://localhost:9' }, live, true)).toEqual([
    'CONFIG',
    expect.stringContaining('component'),
  ]);
});
