import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { makeSignature, test } from './world.ts';

test.describe('a pop-up whose opener stays silent', () => {
  let popup: Page;

  test.beforeEach(async ({ loginPage }) => {
    const opening = loginPage.waitForEvent('popup');
    await loginPage.getByRole('button', { name: '登入' }).click();
    popup = await opening;
    await popup.waitForLoadState();
  });

  test('does not listen to a window that did not open it', async ({ loginPage, hipki, cardSide }) => {
    const login = hipki.startLogin();
    const request = makeSignature(login.decoy);
    await popup.evaluate((text) => {
      window.postMessage(text, '*');
    }, JSON.stringify(request));
    await expect.poll(() => hipki.refusals).toMatchObject([{ reason: 'not-the-opener', path: '/stranger' }]);
    expect(cardSide.unlocks).toBe(0);
    // It still serves the one that did.
    await loginPage.evaluate((wanted) => {
      Object.assign(window, { request: wanted });
      (Reflect.get(window, 'popups') as Window[])[0]?.postMessage(JSON.stringify(wanted), '*');
    }, request);
    expect(await login.outcome).toEqual({ kind: 'signed' });
  });

  test('gives nothing to a frame in its opener', async ({ loginPage, server, hipki, cardSide }) => {
    const request = makeSignature(hipki.startLogin().decoy);
    const evil = `http://evil.localhost:${server.port}`;
    await loginPage.evaluate((address) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: address, name: 'evil' }));
    }, `${evil}/`);
    await expect.poll(() => loginPage.frame({ name: 'evil' })?.url()).toBe(`${evil}/`);
    await loginPage.frame({ name: 'evil' })?.evaluate((wanted) => Object.assign(window, { request: wanted }), request);
    await popup.evaluate(() => {
      (window.opener as Window).frames[0]?.postMessage('{"func":"getTbs"}', '*');
    });
    await expect.poll(() => hipki.refusals).toMatchObject([{ reason: 'not-the-opener', origin: evil }]);
    expect(cardSide.unlocks).toBe(0);
  });

  test('gives nothing to a page that took the place of its opener', async ({ loginPage, server, hipki, cardSide }) => {
    const request = makeSignature(hipki.startLogin().decoy);
    const evil = `http://evil.localhost:${server.port}`;
    await loginPage.evaluate((address) => {
      location.href = address;
    }, `${evil}/`);
    await loginPage.waitForURL(`${evil}/`);
    await loginPage.evaluate((wanted) => Object.assign(window, { request: wanted }), request);
    await popup.evaluate(() => {
      (window.opener as Window).postMessage('{"func":"getTbs"}', '*');
    });
    await expect.poll(() => hipki.refusals).toMatchObject([{ reason: 'foreign-origin', origin: evil }]);
    expect(cardSide.unlocks).toBe(0);
  });
});
