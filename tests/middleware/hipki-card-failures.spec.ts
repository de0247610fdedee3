import { expect } from '@playwright/test';
import { CardError, PinError, ReaderError } from '../../card/index.ts';
import { cardFailureCodes } from '../../middleware/hipki/card-failure-codes.ts';
import { ask, makeSignature, test } from './world.ts';

const failures: readonly (readonly [string, Error, number, number])[] = [
  ['a wrong PIN, two tries left', new PinError('wrong', '', { triesLeft: 2 }), 0x76100006, -2147483646],
  ['a wrong PIN, one try left', new PinError('wrong', '', { triesLeft: 1 }), 0x76100006, -2147483647],
  ['a wrong PIN, no try left', new PinError('wrong', '', { triesLeft: 0 }), 0x76100006, 164],
  ['a wrong PIN, tries unknown', new PinError('wrong', ''), 0x76100006, 160],
  ['a blocked card', new PinError('blocked', ''), 0x76100006, 164],
  ['a PIN of the wrong form', new PinError('malformed', ''), 0x76100006, 162],
  ['a spent budget', new PinError('budget-spent', ''), 0x76000999, 0],
  ['an unknown state', new PinError('state-unknown', ''), 0x76000999, 0],
  ['no card', new ReaderError('no-card', ''), 0x76000006, 0],
  ['a card taken out', new ReaderError('card-removed', ''), 0x76100005, 0],
  ['no reader', new ReaderError('no-reader', ''), 0x76100003, 0],
  ['a busy reader', new ReaderError('in-use', ''), 0x76100005, 0],
  ['a card without a certificate', new CardError('no-signing-certificate', ''), 0x7610000c, 0],
  ['an unknown card', new CardError('unknown', ''), 0x7600000d, 0],
  ['something else', new RangeError(''), 0x7600000d, 0],
];

for (const [title, error, returnCode, lastError] of failures) {
  test(`has the component's codes for ${title}`, () => {
    expect(cardFailureCodes(error)).toEqual({ returnCode, lastError });
  });
}

test('tells a wrong PIN to page and run, and unlocks no second time', async ({ loginPage, hipki, cardSide }) => {
  const error = new PinError('wrong', 'wrong', { triesLeft: 2 });
  cardSide.unlock = () => Promise.reject(error);
  const login = hipki.startLogin();
  const told = await ask(loginPage, makeSignature(login.decoy));
  expect(told).toMatchObject({ func: 'sign', ret_code: 0x76100006, last_error: -2147483646 });
  expect(told).not.toHaveProperty('signature');
  expect(await login.outcome).toEqual({ kind: 'card-failed', error });
  expect(await ask(loginPage, makeSignature(hipki.startLogin().decoy))).toMatchObject({ ret_code: 0x76100006 });
  expect(cardSide.unlocks).toBe(1);
});

test('tells the run also when the pop-up was closed meanwhile', async ({ loginPage, hipki, cardSide, fake }) => {
  const login = hipki.startLogin();
  const opening = loginPage.waitForEvent('popup');
  cardSide.unlock = async () => {
    await (await opening).close();
    return fake.unlocked;
  };
  await loginPage.evaluate((request) => Object.assign(window, { request }), makeSignature(login.decoy));
  await loginPage.getByRole('button', { name: '登入' }).click();
  expect(await login.outcome).toEqual({ kind: 'signed' });
});

test('tells a card that fails while it signs', async ({ loginPage, hipki, cardSide, fake }) => {
  const error = new ReaderError('card-removed', 'taken out');
  cardSide.unlock = () => Promise.resolve({ ...fake.unlocked, sign: () => Promise.reject(error) });
  const login = hipki.startLogin();
  expect(await ask(loginPage, makeSignature(login.decoy))).toMatchObject({ ret_code: 0x76100005 });
  expect(await login.outcome).toEqual({ kind: 'card-failed', error });
});

test.describe('without a card', () => {
  test.use({ slot: 'no card' });

  test('unlocks nothing', async ({ loginPage, hipki, cardSide }) => {
    const login = hipki.startLogin();
    expect(await ask(loginPage, makeSignature(login.decoy))).toMatchObject({ ret_code: 0x76000006 });
    expect(await login.outcome).toMatchObject({ kind: 'card-failed', error: { reason: 'no-card' } });
    expect(cardSide.unlocks).toBe(0);
  });
});
