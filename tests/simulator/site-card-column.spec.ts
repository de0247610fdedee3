import { expect } from '@playwright/test';
import { test, toldAfter } from './site-browser.ts';
import { standIn } from './site-component.ts';
import { editions, places } from './site-world.ts';

const pin = 'Xy73q2';

for (const edition of editions) {
  test.describe(`edition ${edition}`, edition === '2020' ? { tag: '@whole' } : {}, () => {
    test.use({ edition });

    test('signs in by the component, and the PIN goes to it alone', async ({
      page,
      column,
      context,
      sign,
      simulator,
    }) => {
      const sent: string[] = [];
      context.on('request', (request) => {
        if (!request.url().startsWith(simulator.ecpa)) return;
        sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`);
      });
      const pins: string[] = [];
      await standIn(context, (request) => {
        pins.push(request['pin'] ?? '');
        return sign(request);
      });
      await column.pin.fill(pin);
      await column.logIn.click();
      await page.waitForURL(simulator.ecpa + places[edition].menu);
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant-TW');
      expect(pins).toEqual([pin]);
      expect(sent.length).toBeGreaterThan(1);
      expect(sent.join('\n')).not.toContain(pin);
    });

    test('asks for a signature as the component wants it', async ({ column, context, page }) => {
      const asked: unknown[] = [];
      await standIn(context, (request) => {
        asked.push(request);
        return { ret_code: 0x76000999 };
      });
      const challenge = await page.locator('input[name=challenge]').inputValue();
      const told = await toldAfter(page, edition, async () => {
        await column.pin.fill(pin);
        await column.logIn.click();
      });
      expect(told).toBe('使用者已取消動作');
      const kind = { func: 'MakeSignature', signatureType: 'PKCS7', hashAlgorithm: 'SHA256', withCardSN: 'true' };
      expect(asked).toEqual([{ ...kind, tbs: challenge, tbsEncoding: 'NONE', pin, nonce: '' }]);
    });

    const codes: readonly (readonly [code: number, lastError: number, text: string])[] = [
      [0x76100006, 160, 'PIN碼錯誤'],
      [0x76100006, -2147483646, 'PIN碼錯誤，剩餘兩次機會'],
      [0x76100006, -2147483647, 'PIN碼錯誤，剩餘一次機會'],
      [0x76100006, 164, '已鎖卡，請洽發卡單位解鎖'],
      [0x76000031, 0, '此網站未被信任'],
      [0x76100003 - 2 ** 32, 0, '無可用讀卡機'],
      [0x7612abcd, 0, '簽章失敗，錯誤代碼 0x7612ABCD'],
    ];

    test('says in words what the component refused, and clears the PIN', async ({ page, column, context }) => {
      let answer = {};
      await standIn(context, () => answer);
      for (const [code, lastError, text] of codes) {
        answer = { ret_code: code, last_error: lastError };
        const told = await toldAfter(page, edition, async () => {
          await column.pin.fill(pin);
          await column.logIn.click();
        });
        expect(told).toBe(text);
        await expect(column.pin).toHaveValue('');
      }
    });

    test('says 尚未安裝元件 when nothing asks within 3.5 s, and closes the pop-up', async ({
      page,
      column,
      context,
    }) => {
      await context.route('http://localhost:61161/**', (route) => route.fulfill({ body: 'nothing' }));
      const told = await toldAfter(page, edition, async () => {
        await column.pin.fill(pin);
        await column.logIn.click();
      });
      expect(told).toBe('尚未安裝元件');
      await expect.poll(() => context.pages().length).toBe(1);
    });

    test('stays silent when the pop-up was blocked, and works at the next press', async ({
      page,
      column,
      context,
      sign,
      simulator,
    }) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.accept();
      });
      await standIn(context, sign);
      await page.evaluate(() => {
        const open = window.open.bind(window);
        window.open = () => {
          window.open = open;
          return null;
        };
      });
      await column.pin.fill(pin);
      await column.logIn.click();
      await expect(page.getByRole('alert')).toHaveCount(0);
      expect(dialogs).toEqual([]);
      await column.logIn.click();
      await page.waitForURL(simulator.ecpa + places[edition].menu);
    });

    test('wants a PIN of 6 to 8 letters or digits', async ({ page, column, context }) => {
      const told = await toldAfter(page, edition, async () => {
        await column.pin.fill('12345');
        await column.logIn.click();
      });
      expect(told).toBe('請輸入PIN碼');
      expect(context.pages()).toHaveLength(1);
    });

    test('listens to the component’s origin alone', async ({ page, column, context, simulator }) => {
      await standIn(context, () => new Promise<object>(() => undefined));
      await column.pin.fill(pin);
      const opened = page.waitForEvent('popup');
      await column.logIn.click();
      await opened;
      const forged = JSON.stringify({ func: 'sign', ret_code: 0, signature: 'AAAA', cardSN: 'TP0' });
      await page.evaluate((text) => {
        window.postMessage(text, '*');
      }, forged);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
      await expect(column.pin).toHaveValue(pin);
      expect(simulator.log.logins).toEqual([]);
    });

    test('shows a picture and wants its letters when told captcha', async ({ page, context, sign, simulator }) => {
      simulator.setFaults(['captcha']);
      await page.reload();
      await standIn(context, sign);
      await expect(page.getByRole('img', { name: '圖形驗證' })).toHaveJSProperty('naturalWidth', 110);
      const told = await toldAfter(page, edition, async () => {
        await page.locator('#pinCode').fill(pin);
        await page.getByLabel('驗證碼').fill('none');
        const name = /^(自然人)?憑證登入$/;
        const column = page.getByRole('group', { name }).or(page.getByRole('region', { name }));
        await column.getByRole('button', { name: '登入' }).click();
      });
      expect(told).toBe('驗證碼錯誤');
    });
  });
}

test('does not act on a click that a script made', async ({ page, column }) => {
  await column.pin.fill(pin);
  const opened = await page.evaluate(() => {
    let times = 0;
    window.open = () => {
      times += 1;
      return null;
    };
    document.querySelector<HTMLButtonElement>('#certificateLogin')?.click();
    return times;
  });
  expect(opened).toBe(0);
  await expect(column.pin).toHaveValue(pin);
});

test('opens the pop-up late when told so, each time', async ({ page, column, context, simulator }) => {
  simulator.setFaults(['popup-late']);
  await page.reload();
  await page.clock.install();
  await standIn(context, () => ({ ret_code: 0x76000999 }));
  for (const press of ['first', 'second']) {
    await column.pin.fill(pin);
    await column.logIn.click();
    await page.clock.runFor(5_900);
    expect(context.pages(), press).toHaveLength(1);
    await page.clock.runFor(200);
    await expect(page.getByRole('alert')).toHaveText('使用者已取消動作');
  }
});

test('has no PIN field when told so', async ({ page, simulator }) => {
  await expect(page.locator('#pinCode')).toBeVisible();
  simulator.setFaults(['login-without-pin-field']);
  await page.reload();
  await expect(page.locator('#pinCode')).toHaveCount(0);
});
