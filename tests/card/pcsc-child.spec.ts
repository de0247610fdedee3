import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { type Child, ChildFailure, startChild } from '../../card/child/index.ts';
import { childProcesses, isRunning, needsProc } from '../fixtures/pcscd/child-processes.ts';
import { expectQuickStart } from './start-times.ts';

/** What `children/echo.mjs` answers. */
interface Echo {
  echo(input: unknown): unknown;
  environment(input: undefined): readonly string[];
  coreLimit(input: undefined): string;
  fail(code: unknown): never;
  silence(input: undefined): never;
  block(input: undefined): never;
  die(input: undefined): never;
}

const echo = new URL('./children/echo.mjs', import.meta.url);

const start = (options?: { environment?: Record<string, string>; entry?: URL }): Promise<Child<Echo>> =>
  startChild<Echo>(options?.entry ?? echo, {
    purpose: 'echoing',
    ...options,
  });

/** Lets this process leave core dumps of so many bytes, where it may: with none, a child could not leave any either. */
function limitCoreDumps(bytes: number): void {
  spawnSync('prlimit', ['--pid', String(process.pid), `--core=${bytes}:`]);
}

test('carries bytes both ways, untouched, and answers to the right question', async () => {
  await using child = await start();
  const bytes = Uint8Array.from([0, 0x80, 0xff]);
  const answers = await Promise.all([child.request('echo', { bytes }), child.request('echo', 2)]);
  expect(answers).toEqual([{ bytes }, 2]);
});

test('starts within 150 ms', async () => {
  await expectQuickStart(async () => {
    await using child = await start();
    expect(child.pid).toBeGreaterThan(0);
  });
});

test('gives the child the named environment and nothing of ours', async () => {
  process.env['ECPA_PIN_FILE'] = '/somewhere';
  await using child = await start({ environment: { SOFTHSM2_CONF: '/elsewhere' } });
  const names = await child.request('environment', undefined);
  expect(names).toContain('SOFTHSM2_CONF');
  expect(names.filter((name) => /^(ECPA_|NODE_OPTIONS|PATH$|HOME$)/.test(name))).toEqual([]);
  delete process.env['ECPA_PIN_FILE'];
});

test('lets the child leave no core dump', async ({}, testInfo) => {
  needsProc(testInfo);
  limitCoreDumps(1);
  await using child = await start();
  limitCoreDumps(0);
  expect(await child.request('coreLimit', undefined)).toBe('0');
});

test('tells an error with its number, unsigned', async () => {
  await using child = await start();
  const failure = await child.request('fail', 0x8010000b | 0).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ChildFailure);
  expect(failure).toMatchObject({ message: 'as told', code: 0x8010000b });
  await expect(child.request('fail', 'a text')).rejects.toMatchObject({ message: 'as told', code: undefined });
});

test('answers further questions after an error', async () => {
  await using child = await start();
  await expect(child.request('fail', undefined)).rejects.toThrow('as told');
  expect(await child.request('echo', 1)).toBe(1);
});

for (const hang of ['silence', 'block'] as const) {
  test(`kills a child that does not answer in time (${hang}), and every question to it fails`, async () => {
    await using child = await start();
    const other = child.request('silence', undefined).catch((error: unknown) => error);
    const late = child.request(hang, undefined, { timeout: 50 });
    await expect(late).rejects.toMatchObject({ name: 'ReaderError', reason: 'timeout' });
    expect(await other).toMatchObject({ name: 'ReaderError', reason: 'timeout' });
    await child.gone;
    expect(isRunning(child.pid)).toBe(false);
    await expect(child.request('echo', 1)).rejects.toMatchObject({ reason: 'no-service' });
  });
}

test('tells that the child has gone, whoever ended it', async () => {
  await using child = await start();
  await expect(child.request('die', undefined)).rejects.toMatchObject({ name: 'ReaderError', reason: 'no-service' });
  await using other = await start();
  const waiting = other.request('silence', undefined);
  process.kill(other.pid, 'SIGKILL');
  await expect(waiting).rejects.toMatchObject({ name: 'ReaderError', reason: 'no-service' });
});

test('tells that the child could not be started', async () => {
  await expect(start({ entry: new URL('nowhere.mjs', echo) })).rejects.toMatchObject({ reason: 'no-service' });
});

test('leaves no process when it was disposed', async ({}, testInfo) => {
  needsProc(testInfo);
  const child = await start();
  expect(childProcesses(process.pid, 'echo.mjs')).toEqual([child.pid]);
  await child[Symbol.asyncDispose]();
  expect(childProcesses(process.pid, 'echo.mjs')).toEqual([]);
});

test('does not let Ctrl-C in the terminal end the child before us', async () => {
  await using child = await start();
  process.kill(child.pid, 'SIGINT');
  expect(await child.request('echo', 1)).toBe(1);
});
