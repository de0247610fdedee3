// The same journey by Selenium WebDriver, as a user would write it.
import { readdirSync } from 'node:fs';
import { Builder, By, until } from 'selenium-webdriver';
import { Options, ServiceBuilder } from 'selenium-webdriver/chrome.js';
import { serveComponent } from './component-server.mjs';
import { holder, out, site } from './holder.mjs';

const stop = await serveComponent(holder);
const options = new Options();
options.setChromeBinaryPath('/usr/bin/chromium');
options.addArguments('--headless=new', '--no-sandbox', '--disable-popup-blocking');
options.setUserPreferences({ 'download.default_directory': out, 'plugins.always_open_pdf_externally': true });
const driver = await new Builder()
  .forBrowser('chrome')
  .setChromeOptions(options)
  .setChromeService(new ServiceBuilder('/usr/bin/chromedriver'))
  .build();
/** @param {string} selector */
const click = async (selector) => {
  const element = await driver.wait(until.elementLocated(By.xpath(selector)), 10_000);
  await driver.wait(until.elementIsVisible(element), 10_000);
  await element.click();
};
await driver.get(`${site}/webform/clogin.aspx?returnUrl=%2f`);
await driver.findElement(By.id('pinCode')).sendKeys(holder.pin);
const ecpa = await driver.getWindowHandle();
await click('//button[@id="certificateLogin"]');
await driver.wait(until.urlContains('/Home/Index'), 10_000);
await click('//a[contains(., "應用系統")]');
await click('//button[contains(., "B.人事資料服務")]');
await click('//li[contains(., "MyData")]//button');
await driver.wait(async () => (await driver.getAllWindowHandles()).length === 2, 10_000);
const mydata = (await driver.getAllWindowHandles()).find((handle) => handle !== ecpa);
await driver.switchTo().window(mydata ?? '');
await click('//a[contains(., "履歷表下載")]');
await click('//button[contains(., "下載")]');
await driver.wait(() => readdirSync(out).some((name) => name.endsWith('.pdf')), 10_000, '', 20);
await click('//a[contains(., "登出")]');
await driver.wait(until.elementLocated(By.xpath('//*[contains(., "您已登出")]')), 10_000);
await driver.switchTo().window(ecpa);
await click('//a[contains(., "登出")]');
await driver.wait(until.urlIs(`${site}/`), 10_000);
await driver.quit();
stop();
