import { mkdirSync, symlinkSync } from 'node:fs';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrowserContext } from 'playwright-core';
import { endBrowser } from '../../browser/end-browser.ts';

/** A context that counts how often it was asked to close; with `late`, Playwright hears only after that what ended the browser. */
function fakeContext(late?: Promise<unknown>) {
  let closes = 0;
  const context = {
    close: () => {
      closes += 1;
      return late ? Promise.reject(new Error('Target page, context or browser has been closed')) : Promise.resolve();
    },
    waitForEvent: async () => {
      await late;
      if (late) throw new Error('Timeout 2000ms exceeded');
    },
  } as unknown as BrowserContext;
  return { context, closes: () => closes };
}

/** A process that does nothing, with a profile whose lock names it. */
async function startWith(profile: string, argument: string, { detached } = { detached: true }): Promise<ChildProcess> {
  mkdirSync(profile, { recursive: true });
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)', '--', argument], { detached });
  await once(child, 'spawn');
  symlinkSync(`some-host-${child.pid ?? 0}`, join(profile, 'SingletonLock'));
  return child;
}

test.skip(process.platform !== 'linux', 'Linux alone tells how a process was started');

const own = (profile: string): string => `--user-data-dir=${profile}`;

for (const [title, argument, dies, late] of [
  ['ends the process that has the profile', own, true, false],
  ['ends it also where Playwright hears of its end only while it closes it', own, true, true],
  ['leaves a process alone that only has the PID of the lock', () => '--user-data-dir=/elsewhere', false, false],
] as const) {
  test(`${title} @once`, async ({}, testInfo) => {
    const profile = testInfo.outputPath('profile');
    const child = await startWith(profile, argument(profile));
    const ended = once(child, 'exit');
    const { context, closes } = fakeContext(late ? ended : undefined);
    await endBrowser(context, profile);
    if (!dies) child.kill('SIGTERM');
    expect(await ended).toEqual([null, dies ? 'SIGKILL' : 'SIGTERM']);
    expect(closes()).toBe(1);
  });
}

test('tells that a browser was not closed whose process is not known', async ({}, testInfo) => {
  const { context } = fakeContext(Promise.resolve());
  await expect(endBrowser(context, testInfo.outputPath('no-profile'))).rejects.toThrow('has been closed');
});

test('tells that a browser was not closed whose process goes on', async ({}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  // The leader of no group of its own: the signal does not reach it.
  const child = await startWith(profile, own(profile), { detached: false });
  const { context } = fakeContext(Promise.resolve());
  await expect(endBrowser(context, profile)).rejects.toThrow('has been closed');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
});
