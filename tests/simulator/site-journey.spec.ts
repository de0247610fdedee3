import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { test, toldAfter } from './site-browser.ts';
import { standIn } from './site-component.ts';
import { editions, places } from './site-world.ts';

async function openMyDataFrom(page: Page): Promise<Page> {
  await page.getByRole('link', { name: '應用系統' }).click();
  const name = 'B.人事資料服務';
  await page.getByRole('link', { name }).or(page.getByRole('button', { name })).click();
  const item = page.getByRole('listitem').filter({ hasText: 'MyData' });
  const opened = page.waitForEvent('popup');
  await item
    .getByRole('link', { name: '連結' })
    .or(item.getByRole('button', { name: '連結' }))
    .click();
  return opened;
}

for (const edition of editions) {
  test.describe(`edition ${edition}`, edition === '2020' ? { tag: '@whole' } : {}, () => {
    test.use({ edition });

    test.beforeEach(async ({ page, column, context, sign, simulator }) => {
      await standIn(context, sign);
      await column.pin.fill('123456');
      await column.logIn.click();
      await page.waitForURL(simulator.ecpa + places[edition].menu);
    });

    test('leads from the menu to MyData in a window of its own, and out of both', async ({ page, simulator }) => {
      const mydata = await openMyDataFrom(page);
      await mydata.waitForURL(simulator.mydata + places[edition].home);
      await expect(mydata.getByRole('region', { name: '系統公告' })).toContainText('108.11.01');
      await mydata.getByRole('link', { name: '登出' }).click();
      await expect(mydata.getByText('您已登出')).toBeVisible();
      await page.getByRole('link', { name: '登出' }).click();
      await page.waitForURL(`${simulator.ecpa}/`);
      await expect(page.getByRole('link', { name: '登出' })).toHaveCount(0);
      expect(simulator.log.openSessions).toBe(0);
    });

    test('lets nothing be used before 同意 @whole', async ({ page, simulator }) => {
      simulator.setFaults(['consent']);
      const mydata = await openMyDataFrom(page);
      const dialog = mydata.getByRole('dialog', { name: '線上檢視訊息' });
      await expect(dialog).toContainText('本人同意');
      for (let times = 0; times < 3; times += 1) await mydata.keyboard.press('Escape');
      await expect(dialog).toBeVisible();
      const entry = mydata.getByRole('link', { name: '履歷表下載' });
      await expect(entry.click({ timeout: 500 })).rejects.toThrow('Timeout');
      await dialog.getByRole('button', { name: '同意' }).click();
      await expect(dialog).toHaveCount(0);
      await entry.click();
      await expect(mydata.getByRole('heading', { name: '履歷表下載' })).toBeVisible();
      expect(simulator.log.consents).toHaveLength(1);
    });

    test('hides MyData, or the whole group B, when told so @whole', async ({ page, simulator }) => {
      simulator.setFaults(['menu-without-mydata']);
      await page.getByRole('link', { name: '應用系統' }).click();
      const main = page.getByRole('main');
      await expect(main).toContainText('B.人事資料服務');
      await expect(main).not.toContainText('MyData');
      simulator.setFaults(['menu-without-group-b']);
      await page.reload();
      await expect(main).toContainText('D.其他人事總處業務');
      await expect(main).not.toContainText('B.人事資料服務');
    });

    test('says 連線逾時 when the session is over', async ({ page, clock }) => {
      clock.ahead = 31 * 60_000;
      const told = await toldAfter(page, edition, () => page.getByRole('link', { name: '應用系統' }).click());
      expect(told).toBe('連線逾時，請重新登入');
    });
  });
}

test.describe('edition 2020', () => {
  test.use({ edition: '2020' });

  test('shows a PDF in a new tab @whole', async ({ page, context, column, sign, simulator }) => {
    await standIn(context, sign);
    await column.pin.fill('123456');
    await column.logIn.click();
    const mydata = await openMyDataFrom(page);
    await mydata.getByRole('link', { name: '履歷表下載' }).click();
    await mydata.getByLabel('履歷表種類').selectOption('簡式履歷表');
    const answered = context.waitForEvent('response', (response) => response.url().endsWith('_file.asp'));
    const opened = mydata.waitForEvent('popup');
    await mydata.getByRole('button', { name: '下載' }).click();
    await opened;
    const headers = await (await answered).allHeaders();
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^inline; filename="/);
    expect(simulator.log.documents).toMatchObject([{ form: 'brief', format: 'pdf' }]);
  });
});

test('downloads a file with its Chinese name in 2024', async ({ page, context, column, sign, simulator }) => {
  await standIn(context, sign);
  await column.pin.fill('123456');
  await column.logIn.click();
  const mydata = await openMyDataFrom(page);
  await mydata.getByRole('link', { name: '履歷表下載' }).click();
  await mydata.getByRole('radio', { name: 'ODT' }).check();
  const started = mydata.waitForEvent('download');
  await mydata.getByRole('button', { name: '下載' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('公務人員履歷表.odt');
  const bytes = await readFile(await download.path());
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(simulator.log.documents).toMatchObject([{ format: 'odt', sha256 }]);
});

test('says why an account login failed, in the page', async ({ page, holder }) => {
  const account = page.getByRole('region', { name: '帳號密碼登入' });
  await account.getByLabel('帳號').fill(holder.account);
  await account.getByLabel('密碼').fill('wrong');
  await account.getByRole('button', { name: '登入' }).click();
  await expect(page.getByRole('alert')).toHaveText('帳號或密碼錯誤');
});

test('leads from the first page to the login page in 2024, and has the card login on both', async ({
  page,
  simulator,
}) => {
  await page.goto(simulator.ecpa);
  await expect(page.locator('#pinCode')).toBeVisible();
  await page.getByRole('link', { name: '登入', exact: true }).click();
  await page.waitForURL('**/webform/clogin.aspx?returnUrl=%2f');
  const columns = page.getByRole('main').getByRole('region');
  await expect(columns).toHaveCount(4);
  await expect(page.locator('#pinCode')).toBeVisible();
});
