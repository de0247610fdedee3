import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findBrowser, launchBrowser } from '../../browser/index.ts';
import { temporaryIn } from '../../browser/temporary-files.ts';

test.skip(process.platform !== 'linux', 'other systems have a place of their own');

test('what a browser makes for a while lies in its profile', async () => {
  const environment = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  const options = { browser: findBrowser('auto'), headed: false, popupOrigins: [], locale: 'zh-TW', environment };
  await using browser = await launchBrowser(options);
  const profile = dirname(browser.downloads);
  expect(await readlink(join(profile, 'SingletonSocket'))).toContain(`${profile}/`);
  await browser.page.setContent('<title>shown</title>');
  expect(await browser.page.title()).toBe('shown');
});

test('what a page that crashes leaves of its memory lies in the profile, and goes with it', async ({}, testInfo) => {
  const home = testInfo.outputPath('home');
  mkdirSync(home);
  const environment = { PATH: process.env['PATH'] ?? '', HOME: home };
  const options = { browser: findBrowser('auto'), headed: false, popupOrigins: [], locale: 'zh-TW', environment };
  const dumpsIn = (folder: string): readonly string[] =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.dmp'))
      : [];
  const profile = await (async () => {
    await using browser = await launchBrowser(options);
    browser.ended.catch(() => undefined);
    const folder = dirname(browser.downloads);
    const crashed = browser.page.waitForEvent('crash');
    await Promise.race([browser.page.goto('chrome://crash').catch(() => crashed), crashed]);
    await expect.poll(() => dumpsIn(folder)).toHaveLength(1);
    return folder;
  })();
  expect(existsSync(profile)).toBe(false);
  expect(dumpsIn(home)).toEqual([]);
});

test('a socket whose path would be too long stays where the system puts it', () => {
  expect(temporaryIn(`/${'p'.repeat(60)}`)).toHaveProperty('TMPDIR', `/${'p'.repeat(60)}`);
  expect(temporaryIn(`/${'p'.repeat(61)}`)).not.toHaveProperty('TMPDIR');
});
