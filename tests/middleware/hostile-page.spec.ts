import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { clientPage } from './client-page.ts';
import { ask, makeSignature, test, type Told } from './world.ts';

/** What public reports on local signing components did: each page is hostile, or the site's own in hostile company. */
test.describe('a hostile page', () => {
  test('on this disk (file:) gets nothing', async ({ world, hipki, cardSide }, testInfo) => {
    const login = hipki.startLogin();
    const path = testInfo.outputPath('login.html');
    await writeFile(path, clientPage);
    const page = await world.newPage();
    await page.goto(pathToFileURL(path).href);
    expect(await ask(page, makeSignature(login.decoy))).toMatchObject({ ret_code: 0x76000031, last_error: 0 });
    expect(hipki.refusals).toMatchObject([{ reason: 'foreign-origin', origin: 'null' }]);
    expect(cardSide.unlocks).toBe(0);
  });

  for (const [what, address] of [
    [
      'a blob: page of another site',
      'URL.createObjectURL(new Blob([document.documentElement.outerHTML], { type: "text/html" }))',
    ],
    ['a data: frame in the site', '"data:text/html," + encodeURIComponent(document.documentElement.outerHTML)'],
  ] as const) {
    test(`as ${what} gets nothing`, async ({ world, server, site, hipki, cardSide }) => {
      const login = hipki.startLogin();
      const page = await world.newPage();
      const isFrame = what.includes('frame');
      await page.goto(isFrame ? site : `http://evil.localhost:${server.port}/`);
      await page.evaluate(`{
        const frame = document.createElement('iframe');
        frame.src = ${address};
        document.body.append(frame);
      }`);
      await expect.poll(() => page.frames().length).toBe(2);
      const frame = page.frames()[1] ?? page.mainFrame();
      expect(await ask(frame, makeSignature(login.decoy))).toMatchObject({ ret_code: 0x76000031 });
      expect(hipki.refusals).toMatchObject([
        { reason: expect.stringMatching(/foreign-origin|not-top-level/) as unknown },
      ]);
      expect(cardSide.unlocks).toBe(0);
    });
  }

  test('learns nothing of the PIN, the login or the card from codes: every answer is the same', async ({
    world,
    server,
    hipki,
    cardSide,
  }) => {
    const page = await world.newPage();
    await page.goto(`http://evil.localhost:${server.port}/`);
    const before = await ask(page, makeSignature('12345678'));
    const { decoy } = hipki.startLogin();
    const guesses: readonly Record<string, unknown>[] = [
      makeSignature(decoy),
      makeSignature('00000000'),
      makeSignature(''),
      makeSignature(decoy, { hashAlgorithm: 'MD5' }),
      makeSignature(decoy, { slotDescription: 'no such reader' }),
    ];
    const told: Told[] = [];
    for (const guess of guesses) told.push(await ask(page, guess));
    expect(told).toEqual(guesses.map(() => before));
    expect(cardSide.unlocks).toBe(0);
  });

  test('cannot guess the decoy from the site itself: each guess is refused, none costs a try', async ({
    loginPage,
    hipki,
    cardSide,
  }) => {
    const { decoy } = hipki.startLogin();
    for (const guess of ['00000000', decoy.slice(0, 7), `${decoy}0`, ` ${decoy}`]) {
      expect(await ask(loginPage, makeSignature(guess))).toMatchObject({ ret_code: 0x7600000f, last_error: 0 });
    }
    expect(cardSide.unlocks).toBe(0);
  });

  test('cannot reach /sign by a redirect of the site', async ({ world, site, hipki, cardSide, loginPage }) => {
    const login = hipki.startLogin();
    await world.route(`${site}/redirected`, (route) =>
      route.fulfill({ status: 307, headers: { location: 'http://localhost:61161/sign' } }),
    );
    const body = `tbsPackage=${JSON.stringify(makeSignature(login.decoy))}`;
    const read = loginPage.evaluate(
      async (text) => (await fetch('/redirected', { method: 'POST', body: text })).text(),
      body,
    );
    await expect(read).rejects.toThrow('Failed to fetch');
    expect(cardSide.unlocks).toBe(0);
    expect(hipki.refusals.every(({ reason }) => reason === 'not-our-popup')).toBe(true);
  });

  test('that opened the pop-up’s window before the site did gets nothing of the site’s login', async ({
    world,
    server,
    site,
    hipki,
    cardSide,
  }) => {
    const login = hipki.startLogin();
    const evil = await world.newPage();
    await evil.goto(`http://evil.localhost:${server.port}/`);
    const open = async (from: Page, expression: string): Promise<Page> => {
      const opening = from.waitForEvent('popup');
      await from.evaluate((text) => {
        document
          .querySelector('button')
          ?.addEventListener('click', () => void eval(text), { once: true, capture: true });
      }, expression);
      await from.getByRole('button', { name: '登入' }).click();
      return opening;
    };
    await evil.evaluate((wanted) => Object.assign(window, { request: wanted }), makeSignature(login.decoy));
    await open(evil, `event.stopImmediatePropagation(); window.open('/', '簽章中')`);
    const victim = await open(evil, `event.stopImmediatePropagation(); window.open('${site}/')`);
    await victim.waitForLoadState();
    await victim.evaluate((wanted) => Object.assign(window, { request: wanted }), makeSignature(login.decoy));
    await victim.getByRole('button', { name: '登入' }).click();
    // Either the site is served, or it is told that there is no component: the window may be the hostile page's.
    await victim.locator('output:not(:empty)').waitFor({ state: 'attached' });
    expect(await evil.evaluate(() => (Reflect.get(window, 'answers') as string[]).join())).not.toMatch(
      /signature|TP0000/,
    );
    expect(cardSide.unlocks).toBeLessThanOrEqual(1);
  });

  test('that races the site for the one signature gets none, and the site its own', async ({
    world,
    server,
    hipki,
    loginPage,
    cardSide,
  }) => {
    const login = hipki.startLogin();
    const evil = await world.newPage();
    await evil.goto(`http://evil.localhost:${server.port}/`);
    const [stolen, own] = await Promise.all([
      ask(evil, makeSignature(login.decoy)),
      ask(loginPage, makeSignature(login.decoy)),
    ]);
    expect(stolen).toMatchObject({ ret_code: 0x76000031 });
    expect(own).toMatchObject({ ret_code: 0 });
    expect(cardSide.unlocks).toBe(1);
  });
});
