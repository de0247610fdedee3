import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { type Claim, spawnOrHandOver, type Start, startEarly } from '../../browser/early-process.ts';
import { childProcesses, needsProc } from '../fixtures/pcscd/child-processes.ts';

test.beforeEach(({}, testInfo) => {
  needsProc(testInfo);
});

/** A program with a claim of its own, and which of its processes live. */
function program(code: string): { start: Start; claim: Claim; running: () => readonly number[]; freed: () => number } {
  const argument = `--profile=${randomUUID()}`;
  let freed = 0;
  return {
    start: {
      command: process.execPath,
      args: ['-e', code, '--', argument],
      options: { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: '/bin' } },
    },
    claim: { argument, free: () => (freed += 1) },
    running: () => childProcesses(process.pid, argument),
    freed: () => freed,
  };
}

const living = 'setTimeout(() => {}, 30_000)';

test('hands a process over to whoever starts just the same, once', async () => {
  const { start, claim, running } = program(living);
  const early = startEarly(start, claim);
  const [first] = running();
  const taken = spawnOrHandOver(start.command, start.args, { ...start.options, cwd: undefined });
  expect(taken.pid).toBe(first);
  early[Symbol.dispose]();
  const another = spawnOrHandOver(start.command, start.args, start.options);
  expect(running()).toEqual([first, another.pid]);
  for (const child of [taken, another]) {
    child.kill();
    await once(child, 'close');
  }
});

test('keeps it from whoever starts something else, and ends it where nobody asks', async () => {
  const { start, claim, running } = program(living);
  const early = startEarly(start, claim);
  const other = spawnOrHandOver(start.command, ['-e', '0'], start.options);
  await once(other, 'close');
  expect(running()).toHaveLength(1);
  early[Symbol.dispose]();
  await expect.poll(running).toEqual([]);
});

test('ends it, and frees what it had, where the same is started in another way', async () => {
  const { start, claim, running, freed } = program(living);
  using early = startEarly(start, claim);
  expect(early).toBeDefined();
  const other = spawnOrHandOver(start.command, start.args, { ...start.options, env: { PATH: '/sbin' } });
  await expect.poll(running).toEqual([other.pid]);
  expect(freed()).toBe(1);
  other.kill();
  await once(other, 'close');
});

test('starts anew where it ended by itself, or could not be started', async () => {
  const { start, claim, running } = program('0');
  using early = startEarly(start, claim);
  expect(early).toBeDefined();
  await expect.poll(running).toEqual([]);
  // Node is told a moment after the system knows.
  await pause(100);
  const child = spawnOrHandOver(start.command, start.args, start.options);
  expect(child.exitCode).toBeNull();
  await once(child, 'close');

  const missing = { ...start, command: '/nowhere/chromium' };
  using nothing = startEarly(missing, claim);
  expect(nothing).toBeDefined();
  const [error] = (await once(spawnOrHandOver(missing.command, missing.args, missing.options), 'error')) as [Error];
  expect(error.message).toContain('ENOENT');
});
