// The shortest Playwright script that does it: fixed selectors, no checks, no proof.
import { chromium } from 'playwright-core';
import { challengeIn, popupPage } from './component.mjs';
import { holder, out, site } from './holder.mjs';
import { signChallenge } from './sign-challenge.mjs';

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const context = await browser.newContext();
await context.route('http://localhost:61161/**', (route) => {
  const body = route.request().postData();
  if (body === null) return route.fulfill({ contentType: 'text/html', body: popupPage });
  const signature = signChallenge(challengeIn(body), holder);
  return route.fulfill({ json: { func: 'sign', ret_code: 0, last_error: 0, signature, cardSN: holder.cardNumber } });
});
const page = await context.newPage();
await page.goto(`${site}/webform/clogin.aspx?returnUrl=%2f`);
await page.fill('#pinCode', holder.pin);
await page.click('#certificateLogin');
await page.waitForURL(`${site}/Home/Index`);
await page.click('text=應用系統');
await page.click('text=B.人事資料服務');
const opened = page.waitForEvent('popup');
await page.click('li:has-text("MyData") button');
const mydata = await opened;
await mydata.click('text=履歷表下載');
const downloading = mydata.waitForEvent('download');
await mydata.click('button:has-text("下載")');
await (await downloading).saveAs(`${out}/resume.pdf`);
await mydata.click('text=登出');
await page.click('text=登出');
await page.waitForURL(`${site}/`);
await browser.close();
