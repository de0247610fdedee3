import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ecpaHere } from '../fixtures/ecpa-here.ts';
import { startEcpa } from '../fixtures/run-ecpa.ts';

/** What differs from run to run. */
const ofTheRun = /"(runId|startedAt)":"[^"]*"|"durationMs":\d+/g;

test('a command says and ends the same in this process as in one of its own, and leaves ours as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ecpa-here-'));
  await writeFile(join(folder, '.env'), 'ECPA_LANG=zh-TW\n', { mode: 0o600 });
  const args = ['resume', '--json', '--card', 'virtual', '--pin-stdin'];
  const around = { cwd: folder, env: { ECPA_STATE_DIR: join(folder, 'state') }, stdin: '12345\n' };
  const before = { env: process.env, cwd: process.cwd(), stdout: process.stdout, exitCode: process.exitCode };
  const [here, alone] = [await ecpaHere(args, around), await startEcpa(args, around).ended];
  expect(here.exitCode).toBe(10);
  expect(here.exitCode).toBe(alone.exitCode);
  expect(here.stdout.replace(ofTheRun, '')).toBe(alone.stdout.replace(ofTheRun, ''));
  expect(here.stderr).toBe(alone.stderr);
  expect({ env: process.env, cwd: process.cwd(), stdout: process.stdout, exitCode: process.exitCode }).toEqual(before);
  expect(process.stdout).toBe(before.stdout);
  await rm(folder, { recursive: true });
});

test('the second command in this process at the same time is refused', async () => {
  const around = { cwd: tmpdir() };
  const first = ecpaHere(['--version'], around);
  await expect(ecpaHere(['--version'], around)).rejects.toThrow('runs in this process already');
  expect((await first).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
