import { expect } from '@playwright/test';
import { ask, makeSignature, test } from './world.ts';

test.describe('the one signature', () => {
  test('nothing is signed before a login was started', async ({ loginPage, hipki, cardSide }) => {
    expect(await ask(loginPage, makeSignature('12345678'))).toMatchObject({ ret_code: 0x76000999 });
    expect(hipki.refusals).toMatchObject([{ reason: 'no-login' }]);
    expect(cardSide.unlocks).toBe(0);
  });

  test('a second request with the same decoy is refused', async ({ loginPage, hipki, cardSide }) => {
    const login = hipki.startLogin();
    expect(await ask(loginPage, makeSignature(login.decoy))).toMatchObject({ ret_code: 0 });
    expect(await ask(loginPage, makeSignature(login.decoy))).toMatchObject({ ret_code: 0x76000999 });
    expect(hipki.refusals).toMatchObject([{ reason: 'login-used' }]);
    expect(cardSide.unlocks).toBe(1);
  });

  test('of two pop-ups that ask at the same time one gets a signature', async ({ world, site, hipki, cardSide }) => {
    const login = hipki.startLogin();
    const pages = await Promise.all([world.newPage(), world.newPage()]);
    await Promise.all(pages.map((page) => page.goto(site)));
    const told = await Promise.all(pages.map((page) => ask(page, makeSignature(login.decoy))));
    expect(told.map((answer) => answer['ret_code']).toSorted()).toEqual([0, 0x76000999]);
    expect(hipki.refusals).toMatchObject([{ reason: 'login-used' }]);
    expect(cardSide.unlocks).toBe(1);
  });

  test('the PIN of a login that was replaced is wrong', async ({ loginPage, hipki, cardSide }) => {
    const first = hipki.startLogin();
    const second = hipki.startLogin();
    expect(await ask(loginPage, makeSignature(first.decoy))).toMatchObject({ ret_code: 0x7600000f });
    expect(await second.outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'wrong-decoy' } });
    expect(cardSide.unlocks).toBe(0);
  });

  test('a wrong decoy is told at once and uses up neither the login nor a try of the PIN', async ({
    loginPage,
    hipki,
    cardSide,
  }) => {
    const login = hipki.startLogin();
    const wrong = login.decoy.replace(/^\d/, (digit) => `${(Number(digit) + 1) % 10}`);
    expect(await ask(loginPage, makeSignature(wrong))).toMatchObject({ ret_code: 0x7600000f, last_error: 0 });
    expect(await login.outcome).toMatchObject({ kind: 'refused', refusal: { reason: 'wrong-decoy' } });
    expect(cardSide.unlocks).toBe(0);
    expect(await ask(loginPage, makeSignature(login.decoy))).toMatchObject({ ret_code: 0 });
    expect(JSON.stringify(hipki.refusals)).not.toContain(wrong);
  });
});

const shapes = [
  { title: 'no PIN', more: { pin: '' }, code: 0x76000998, reason: 'empty-pin' },
  { title: 'nothing to sign', more: { tbs: '' }, code: 0x7600000b, reason: 'bad-shape' },
  { title: 'an unknown hash', more: { hashAlgorithm: 'MD5' }, code: 0x7600000e, reason: 'unsupported' },
  { title: 'a raw signature', more: { signatureType: 'RAW' }, code: 0x7600000e, reason: 'unsupported' },
  { title: 'an unknown function', more: { func: 'ChangePin' }, code: 0x7600000e, reason: 'unsupported' },
  { title: 'a reader that is not there', more: { slotDescription: 'x' }, code: 0x76100004, reason: 'unknown-reader' },
] as const;

for (const { title, more, code, reason } of shapes) {
  test(`refuses a request with ${title} and tells the run`, async ({ loginPage, hipki, cardSide }) => {
    const login = hipki.startLogin();
    expect(await ask(loginPage, makeSignature(login.decoy, more))).toMatchObject({ func: 'sign', ret_code: code });
    expect(await login.outcome).toMatchObject({ kind: 'refused', refusal: { reason } });
    expect(cardSide.unlocks).toBe(0);
  });
}

for (const [place, garbage] of ['{"func":', '"text"', 'null', ''].entries()) {
  const details = place === 0 ? {} : { tag: '@whole' };
  test(`answers ${garbage || 'an empty message'} with "not JSON"`, details, async ({ loginPage, hipki, cardSide }) => {
    hipki.startLogin();
    expect(await ask(loginPage, garbage)).toMatchObject({ func: 'sign', ret_code: 0x7600000b });
    expect(cardSide.unlocks).toBe(0);
  });
}
