// The bare page load: a browser, the login page, its form, and the end.
import { chromium } from 'playwright-core';
import { site } from './holder.mjs';

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
const page = await browser.newPage();
await page.goto(`${site}/webform/clogin.aspx?returnUrl=%2f`);
await page.waitForSelector('#pinCode');
await browser.close();
