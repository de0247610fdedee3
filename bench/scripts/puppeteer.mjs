// The same journey by Puppeteer, as a user would write it.
import { readdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { serveComponent } from './component-server.mjs';
import { holder, out, site } from './holder.mjs';

const stop = await serveComponent(holder);
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
  downloadBehavior: { policy: 'allow', downloadPath: out },
});
/** @param {import('puppeteer-core').Page} page @param {string} selector */
const click = async (page, selector) => (await page.waitForSelector(selector))?.click();
/** @param {import('puppeteer-core').Page} page @param {string} selector */
const go = (page, selector) => Promise.all([page.waitForNavigation(), click(page, selector)]);

const page = await browser.newPage();
await page.goto(`${site}/webform/clogin.aspx?returnUrl=%2f`);
await page.type('#pinCode', holder.pin);
await go(page, '#certificateLogin');
await go(page, 'a::-p-text(應用系統)');
await click(page, 'button::-p-text(B.人事資料服務)');
/** @type {Promise<import('puppeteer-core').Page | null>} */
const opened = new Promise((resolve) => page.once('popup', resolve));
await click(page, 'button[data-application="MyData"]');
const mydata = await opened;
if (!mydata) throw new Error('MyData did not open');
await click(mydata, 'a::-p-text(履歷表下載)');
await click(mydata, 'form.choices button');
while (!readdirSync(out).some((name) => name.endsWith('.pdf'))) await new Promise((resolve) => setTimeout(resolve, 20));
await go(mydata, 'a::-p-text(登出)');
await page.bringToFront();
await go(page, 'a::-p-text(登出)');
await browser.close();
stop();
