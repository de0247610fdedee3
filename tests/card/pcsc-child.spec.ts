import { expect, test } from '@playwright/test';
import { type Child, startChild } from '../../card/child/index.ts';

/** What `children/echo.mjs` answers. */
interface Echo {
  echo(input: unknown): unknown;
  environment(input: undefined): readonly string[];
  coreLimit(input: undefined): string;
  fail(code: number | undefined): never;
  silence(input: undefined): never;
  block(input: undefined): never;
  die(input: undefined): never;
}

const start = (options?: { timeout?: number; entry?: string }): Promise<Child<Echo>> =>
  startChild<Echo>(new URL(options?.entry ?? './children/echo.mjs', import.meta.url), {
    purpose: 'echoing',
    ...options,
  });

/** Whether a process is there (a zombie is not). */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('carries bytes both ways, untouched', async () => {
  await using child = await start();
  const bytes = Uint8Array.from([0, 0x80, 0xff]);
  expect(await child.request('echo', { bytes })).toEqual({ bytes });
});
