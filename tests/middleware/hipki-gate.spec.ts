import { expect } from '@playwright/test';
import { startSiteServer } from './site-server.ts';
import { ask, makeSignature, test } from './world.ts';

test.describe('a page that is not the trusted site', () => {
  const strangers = {
    'another site': (port: number) => `http://evil.localhost:${port}/`,
    'a name that begins like the site': (port: number) => `http://ecpa.localhost.evil.localhost:${port}/`,
    'a name below the site': (port: number) => `http://www.ecpa.localhost:${port}/`,
    'the site with an opaque origin': (port: number) => `http://ecpa.localhost:${port}/sandboxed`,
  };

  for (const [who, address] of Object.entries(strangers)) {
    for (const func of ['MakeSignature', 'GetUserCert'] as const) {
      test(`${who} gets nothing for ${func}`, async ({ world, server, hipki, cardSide }) => {
        const login = hipki.startLogin();
        const page = await world.newPage();
        await page.goto(address(server.port));
        const told = await ask(page, { ...makeSignature(login.decoy), func });
        expect(told).toMatchObject({ ret_code: 0x76000031, last_error: 0 });
        expect(JSON.stringify(told)).not.toMatch(/TP0000|cert|slots|signature/);
        expect(hipki.refusals).toMatchObject([{ reason: 'foreign-origin' }]);
        expect(cardSide.unlocks).toBe(0);
      });
    }
  }

  test('a stranger does not spoil the login of the site', async ({ world, server, hipki, loginPage, cardSide }) => {
    const login = hipki.startLogin();
    const page = await world.newPage();
    await page.goto(`http://evil.localhost:${server.port}/`);
    await ask(page, makeSignature(login.decoy));
    expect(await ask(loginPage, makeSignature(login.decoy))).toMatchObject({ ret_code: 0 });
    expect(await login.outcome).toEqual({ kind: 'signed' });
    expect(cardSide.unlocks).toBe(1);
  });

  test('the same host on another port gets nothing', async ({ world, hipki, cardSide }) => {
    const login = hipki.startLogin();
    await using other = await startSiteServer();
    const page = await world.newPage();
    await page.goto(`http://ecpa.localhost:${other.port}/`);
    expect(await ask(page, makeSignature(login.decoy))).toMatchObject({ ret_code: 0x76000031 });
    expect(hipki.refusals).toMatchObject([
      { reason: 'foreign-origin', origin: `http://ecpa.localhost:${other.port}`, path: '/sign' },
    ]);
    expect(cardSide.unlocks).toBe(0);
  });
});

test.describe('frames', () => {
  test('the site inside another page gets no signature', async ({ world, server, site, hipki, cardSide }) => {
    const login = hipki.startLogin();
    const page = await world.newPage();
    await page.goto(`http://evil.localhost:${server.port}/framing?${encodeURIComponent(`${site}/`)}`);
    const frame = page.frame({ url: `${site}/` });
    expect(frame).not.toBeNull();
    expect(await ask(frame ?? page, makeSignature(login.decoy))).toMatchObject({ ret_code: 0x76000031 });
    expect(hipki.refusals).toMatchObject([{ reason: 'not-top-level', origin: site }]);
    expect(cardSide.unlocks).toBe(0);
  });

  test('the pop-up page inside a frame is not served', async ({ world, site, hipki }) => {
    hipki.startLogin();
    const page = await world.newPage();
    await page.goto(`${site}/framing?${encodeURIComponent('http://localhost:61161/popupForm')}`);
    expect(hipki.refusals).toMatchObject([{ reason: 'not-top-level', path: '/popupForm' }]);
    expect(await page.content()).not.toContain('getTbs');
  });
});

test.describe('requests without the pop-up', () => {
  for (const header of ['X-Popup-Ticket', 'Accept']) {
    test(`fetch to /sign is refused and unreadable (${header})`, async ({ loginPage, hipki, cardSide, site }) => {
      const login = hipki.startLogin();
      const body = `tbsPackage=${JSON.stringify(makeSignature(login.decoy))}`;
      const read = loginPage.evaluate(
        async ([text, name]) => {
          const headers = { [name]: 'f'.repeat(32), 'Content-Type': 'application/x-www-form-urlencoded' };
          const response = await fetch('http://localhost:61161/sign', { method: 'POST', headers, body: text });
          return response.text();
        },
        [body, header] as const,
      );
      await expect(read).rejects.toThrow('Failed to fetch');
      expect(hipki.refusals).toMatchObject([{ reason: 'not-our-popup', origin: site, path: '/sign' }]);
      expect(cardSide.unlocks).toBe(0);
    });
  }

  test('a form sent to /sign is refused', async ({ loginPage, hipki, cardSide }) => {
    const login = hipki.startLogin();
    await loginPage.evaluate(
      (text) => {
        const form = document.createElement('form');
        Object.assign(form, { method: 'post', action: 'http://localhost:61161/sign' });
        form.append(Object.assign(document.createElement('input'), { name: 'tbsPackage', value: text }));
        document.body.append(form);
        form.submit();
      },
      JSON.stringify(makeSignature(login.decoy)),
    );
    await loginPage.waitForURL('http://localhost:61161/sign');
    expect(await loginPage.locator('body').innerText()).toContain(String(0x76000031));
    expect(hipki.refusals).toMatchObject([{ reason: 'not-our-popup', path: '/sign' }]);
    expect(cardSide.unlocks).toBe(0);
  });

  for (const path of ['/popupForm', '/ChtPopupForm', '/pkcs11info?withcert=true']) {
    test(`a page cannot read ${path}`, async ({ loginPage, hipki }) => {
      const read = loginPage.evaluate(
        async (address) => (await fetch(address)).text(),
        `http://localhost:61161${path}`,
      );
      await expect(read).rejects.toThrow('Failed to fetch');
      expect(hipki.refusals).toMatchObject([{ reason: 'not-our-popup' }]);
    });
  }

  test('a window on /pkcs11info shows no card', async ({ world, hipki }) => {
    const page = await world.newPage();
    await page.goto('http://localhost:61161/pkcs11info?withcert=true');
    expect(await page.content()).not.toContain('TP0000');
    expect(hipki.refusals).toMatchObject([{ reason: 'not-our-popup' }]);
  });

  test('card management is never ours', async ({ world, hipki }) => {
    const page = await world.newPage();
    const response = await page.goto('http://localhost:61161/CardManagement/changePin');
    expect(response?.status()).toBe(403);
    expect(hipki.refusals).toMatchObject([{ reason: 'card-management', path: '/CardManagement/changePin' }]);
  });
});
