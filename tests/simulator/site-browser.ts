import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Edition } from '../../simulator/index.ts';
import { signedData } from './pki-signed-data.ts';
import type { SignRequest } from './site-component.ts';
import { places, test as base } from './site-world.ts';
import { launchBareBrowser } from '../fixtures/bare-browser.ts';

/** The column of the card login, as a person sees it. */
export interface CardColumn {
  readonly pin: Locator;
  readonly logIn: Locator;
}

/** Specs that look at the site through Chromium. */
export const test = base.extend<{
  context: BrowserContext;
  page: Page;
  column: CardColumn;
  sign: (request: SignRequest) => Promise<object>;
}>({
  context: async ({ keep }, use) => {
    const context = await (await keep(launchBareBrowser)).newContext({ locale: 'zh-TW' });
    await use(context);
    await context.close();
  },
  page: async ({ context, simulator, edition }, use) => {
    const page = await context.newPage();
    await page.goto(simulator.ecpa + places[edition].login);
    await use(page);
  },
  column: async ({ page }, use) => {
    const name = /^(自然人)?憑證登入$/;
    const column = page.getByRole('group', { name }).or(page.getByRole('region', { name }));
    await use({ pin: column.getByLabel(/密碼|PIN碼/), logIn: column.getByRole('button', { name: '登入' }) });
  },
  sign: async ({ simulator, holder }, use) => {
    const { cardNumber } = holder;
    const { signing } = await simulator.credentials(cardNumber);
    await use(({ tbs = '' }) => {
      const signature = Buffer.from(signedData(Buffer.from(tbs), signing, { cardNumber })).toString('base64');
      return Promise.resolve({ ret_code: 0, signature, cardSN: cardNumber });
    });
  },
});

/** What the site says to that: an `alert()` in 2020, an element with role alert in 2024. */
export async function toldAfter(page: Page, edition: Edition, act: () => Promise<void>): Promise<string> {
  if (edition === '2024') {
    await act();
    return page.getByRole('alert').innerText();
  }
  const told = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.accept();
    return dialog.message();
  });
  await act();
  return told;
}
