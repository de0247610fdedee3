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

test('a socket whose path would be too long stays where the system puts it', () => {
  expect(temporaryIn(`/${'p'.repeat(60)}`)).toEqual({ TMPDIR: `/${'p'.repeat(60)}` });
  expect(temporaryIn(`/${'p'.repeat(61)}`)).toEqual({});
});
