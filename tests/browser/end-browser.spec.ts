import { mkdirSync, symlinkSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrowserContext } from 'playwright-core';
import { endBrowser } from '../../browser/end-browser.ts';

/** A context that counts how often it was asked to close. */
function fakeContext() {
  let closes = 0;
  const context = {
    close: () => {
      closes += 1;
      return Promise.resolve();
    },
    waitForEvent: () => Promise.resolve(),
  } as unknown as BrowserContext;
  return { context, closes: () => closes };
}

test.skip(process.platform !== 'linux', 'Linux alone tells how a process was started');

for (const [title, argument, dies] of [
  ['ends the process that has the profile', (profile: string) => `--user-data-dir=${profile}`, true],
  ['leaves a process alone that only has the PID of the lock', () => '--user-data-dir=/elsewhere', false],
] as const) {
  test(`${title} @once`, async ({}, testInfo) => {
    const profile = testInfo.outputPath('profile');
    mkdirSync(profile, { recursive: true });
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)', '--', argument(profile)], {
      detached: true,
    });
    await once(child, 'spawn');
    symlinkSync(`some-host-${child.pid ?? 0}`, join(profile, 'SingletonLock'));
    const { context, closes } = fakeContext();
    const ended = once(child, 'exit');
    await endBrowser(context, profile);
    if (!dies) child.kill('SIGTERM');
    expect(await ended).toEqual([null, dies ? 'SIGKILL' : 'SIGTERM']);
    expect(closes()).toBe(1);
  });
}
