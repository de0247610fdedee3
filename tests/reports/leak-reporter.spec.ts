import { readdir, writeFile } from 'node:fs/promises';
import type { FullConfig, FullResult } from '@playwright/test/reporter';
import { expect, test } from '@playwright/test';
import { person } from '../../simulator/people/index.ts';
import LeakReporter from '../privacy/leak-reporter.ts';

const passed = { status: 'passed' } as FullResult;

test('ends a test run with 16 when something of it leaks, and leaves nothing of that', async ({}, testInfo) => {
  await writeFile(testInfo.outputPath('error-context.md'), `- heading "${person(0).name}，您好"`);
  await writeFile(testInfo.outputPath('clean.md'), '- heading "登入"');
  const reporter = new LeakReporter({ reports: [] });
  reporter.onBegin({ projects: [{ outputDir: testInfo.outputDir }] } as unknown as FullConfig);
  expect(await reporter.onEnd(passed)).toEqual({ status: 'failed' });
  expect(await readdir(testInfo.outputDir)).toEqual(['clean.md']);
  const atExit = process.listeners('exit').at(-1) ?? (() => undefined);
  const before = process.exitCode;
  atExit(0);
  const { exitCode } = process;
  process.exitCode = before;
  process.off('exit', atExit);
  expect(exitCode).toBe(16);
  expect(await reporter.onEnd(passed)).toEqual(passed);
});
