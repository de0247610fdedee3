import { inspect } from 'node:util';
import { expect } from '@playwright/test';
import { Landmark } from '../../pages/landmark.ts';
import { typeSecret } from '../../pages/type-secret.ts';
import { launchBareBrowser } from '../fixtures/bare-browser.ts';
import { test } from '../fixtures/kept.ts';

test('repeats no secret when the field does not take it', async ({ keep }) => {
  const page = await (await keep(launchBareBrowser)).newPage();
  await page.setContent('<label>密碼<input readonly></label>');
  const landmark = new Landmark('LOGIN.PASSWORD_FIELD', page.getByLabel('密碼'));
  const error: unknown = await typeSecret(landmark, 'Xq7-secret', 300).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'SiteChangedError', landmark: 'LOGIN.PASSWORD_FIELD' });
  expect(inspect(error, { depth: 10 })).not.toContain('Xq7');
  const native: unknown = await landmark.locator
    .fill('Xq7-secret', { timeout: 300 })
    .catch((thrown: unknown) => thrown);
  expect(inspect(native)).toContain('Xq7');
  await page.close();
});
