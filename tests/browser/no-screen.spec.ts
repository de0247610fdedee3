import { expect, test } from '@playwright/test';
import { cleanEnvironment } from '../fixtures/run-ecpa.ts';
import { launchHere } from '../fixtures/launch-here.ts';

test('says that there is no screen where a browser is to be shown without one', async ({}, testInfo) => {
  testInfo.skip(process.platform !== 'linux', 'other systems have a screen or start none');
  const environment = cleanEnvironment();
  const shown = launchHere({ headed: true, environment });
  await expect(shown).rejects.toMatchObject({
    name: 'BrowserError',
    message: expect.stringMatching(/no screen that --headed could use/),
  });
});
