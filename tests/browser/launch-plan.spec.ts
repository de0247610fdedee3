import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../browser/index.ts';

const script = fileURLToPath(new URL('launch-once.ts', import.meta.url));

/** Starts a browser in a process of its own: what that says, and how many browsers it started. */
async function launch(folder: string, ...more: readonly string[]): Promise<unknown> {
  const [browser, starts] = [join(folder, 'browser'), join(folder, 'starts')];
  const { executablePath = '' } = findBrowser('auto') as { readonly executablePath?: string };
  writeFileSync(browser, `#!/bin/sh\necho started >> '${starts}'\nexec '${executablePath}' "$@"\n`, { mode: 0o755 });
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, browser, ...more]);
  return { ...(JSON.parse(stdout) as object), starts: readFileSync(starts, 'utf8').split('\n').length - 1 };
}

test.skip(process.platform === 'win32', 'a shell script stands for the browser');

test('the browser opens before Playwright is loaded, and is the only one that is started', async ({}, {
  outputDir,
}) => {
  mkdirSync(outputDir, { recursive: true });
  expect(await launch(outputDir)).toEqual({ early: 1, title: 'shown', starts: 1 });
});

test('a browser that was started otherwise than Playwright does makes room for the right one', async ({}, {
  outputDir,
}) => {
  mkdirSync(outputDir, { recursive: true });
  // Playwright makes texts of what it gives a process.
  expect(await launch(outputDir, 'odd')).toEqual({ early: 1, title: 'shown', starts: 2 });
});

test('no browser is started early where Playwright is there already, and would start its own', async ({}, {
  outputDir,
}) => {
  mkdirSync(outputDir, { recursive: true });
  expect(await launch(outputDir, 'loaded')).toEqual({ early: 0, title: 'shown', starts: 1 });
});
