import { expect, test } from '@playwright/test';
import { findBrowser, launchBrowser } from '../../browser/index.ts';
import { cleanEnvironment } from '../fixtures/run-ecpa.ts';

test('says that there is no screen where a browser is to be shown without one', async ({}, testInfo) => {
  testInfo.skip(process.platform !== 'linux', 'other systems have a screen or start none');
  const environment = cleanEnvironment();
  const shown = launchBrowser({
    ...{ browser: findBrowser('auto'), headed: true, popupOrigins: [], locale: 'zh-TW', environment },
  });
  await expect(shown).rejects.toMatchObject({
    name: 'BrowserError',
    message: expect.stringMatching(/no screen that --headed could use/),
  });
});
