import { expect } from '@playwright/test';
import { ask, test } from './world.ts';

const signatureCertificate = {
  label: 'cert1',
  sn: 'ABCDEF',
  subjectCN: '林若晴',
  subjectID: '6789',
  usage: 'digitalSignature',
  notBefore: '250102030405Z',
  notAfter: '400607080910Z',
  notAfterT: Date.UTC(2040, 5, 7, 8, 9, 10) / 1000,
};

const encryptionCertificate = { label: 'cert2', sn: '1234', usage: 'keyEncipherment|dataEncipherment' };

test('tells reader, card and certificates to the site without unlocking the card', async ({
  loginPage,
  fake,
  hipki,
  cardSide,
}) => {
  expect(await ask(loginPage, { func: 'GetUserCert' })).toEqual({
    func: 'pkcs11info',
    ret_code: 0,
    last_error: 0,
    serverVersion: '1.3.4.103349',
    slots: [
      {
        slotDescription: '測試讀卡機 00',
        token: {
          serialNumber: 'TP00000000000042',
          label: 'HiCOS PKI Smart Card',
          certs: [
            { ...signatureCertificate, certb64: Buffer.from(fake.certificate).toString('base64') },
            expect.objectContaining(encryptionCertificate),
          ],
        },
      },
    ],
  });
  expect(cardSide.unlocks).toBe(0);
  expect(hipki.refusals).toEqual([]);
});

test('leaves the certificates’ bytes out when the page checks the environment', async ({ loginPage }) => {
  const told = await ask(loginPage, { func: 'CheckEnvir' });
  expect(told).toMatchObject({ slots: [{ token: { certs: [signatureCertificate, encryptionCertificate] } }] });
  expect(JSON.stringify(told)).not.toContain('certb64');
});

test.describe('without a card', () => {
  test.use({ slot: 'no card' });

  test('names the reader and an unknown token', async ({ loginPage }) => {
    const told = await ask(loginPage, { func: 'GetUserCert' });
    expect(told).toMatchObject({ slots: [{ slotDescription: '測試讀卡機 00', token: 'unknown token' }] });
  });
});

test.describe('without a reader', () => {
  test.use({ slot: 'no reader' });

  test('has no slots', async ({ loginPage }) => {
    expect(await ask(loginPage, { func: 'CheckEnvir' })).toMatchObject({ ret_code: 0, slots: [] });
  });
});

test('answers its version at the root', async ({ world }) => {
  const page = await world.newPage();
  await page.goto('http://localhost:61161/');
  await expect(page.locator('body')).toHaveText('version:1.3.4.103349');
});

test('says on the self-test page who answers, with reader and card and no personal data', async ({ world }) => {
  const page = await world.newPage();
  await page.goto('http://localhost:61161/selfTest.htm');
  await expect(page.getByRole('heading')).toHaveText('跨平台網頁元件自我檢測');
  await expect(page.locator('body')).toContainText('ecpa-suite');
  await expect(page.getByRole('definition')).toHaveText(['1.3.4.103349', '測試讀卡機 00', 'Fake HiCOS card']);
  expect(await page.content()).not.toMatch(/TP0000|林若晴|6789/);
});

test('does not know other addresses', async ({ world, hipki }) => {
  const page = await world.newPage();
  const statuses: (number | undefined)[] = [];
  for (const path of ['/waiting.gif', '/constructor', '/popupform']) {
    statuses.push((await page.goto(`http://localhost:61161${path}`))?.status());
  }
  expect(statuses).toEqual([404, 404, 404]);
  expect(hipki.refusals).toEqual([]);
});

test('answers nothing any more after it was disposed, and lets nothing through', async ({ world, hipki }) => {
  await hipki[Symbol.asyncDispose]();
  const page = await world.newPage();
  await expect(page.goto('http://localhost:61161/')).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
});

test('lets nothing reach the port of a component under another name', async ({ world, site }) => {
  const page = await world.newPage();
  await page.goto(site);
  for (const name of ['127.0.0.1', '[::1]', 'pc.localhost']) {
    await expect(page.goto(`http://${name}:61161/`), name).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
  }
});
