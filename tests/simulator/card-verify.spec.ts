import { expect } from '@playwright/test';
import { rightVerify, selectFiles, send, test } from './card-issued.ts';
import { wrappedVerify } from './card-wrapped-verify.ts';

const keyFile = ['3F00', '5030', '0810'] as const;

test.describe('VERIFY on a HiCOS card of generation 1', () => {
  test('accepts the test vector that OpenSSL computed', async ({ card }) => {
    await selectFiles(card, ...keyFile);
    expect(await send(card, rightVerify)).toBe('9000');
    expect(card.verified).toBe(true);
    expect({ verify: card.verifyCount, clear: card.clearVerifyCount, left: card.triesLeft }).toEqual({
      verify: 1,
      clear: 0,
      left: 3,
    });
  });

  test('counts down 63C2, 63C1, 63C0 and is blocked then, even for the right PIN', async ({ card }) => {
    await selectFiles(card, ...keyFile);
    const wrong = wrappedVerify('654321');
    for (const answer of ['63C2', '63C1', '63C0', '6983']) expect(await send(card, wrong)).toBe(answer);
    expect(await send(card, rightVerify)).toBe('6983');
    expect(card.verified).toBe(false);
    expect(card.triesLeft).toBe(0);
  });

  test('gives all tries back for the right PIN', async ({ card }) => {
    await selectFiles(card, ...keyFile);
    await send(card, wrappedVerify('654321'));
    await send(card, wrappedVerify('1234567'));
    expect(card.triesLeft).toBe(1);
    expect(await send(card, rightVerify)).toBe('9000');
    expect(card.triesLeft).toBe(3);
  });

  test('forgets a verified PIN when a wrong one comes', async ({ card }) => {
    await selectFiles(card, ...keyFile);
    await send(card, rightVerify);
    await send(card, wrappedVerify('12345'));
    expect(card.verified).toBe(false);
  });

  test('keeps the try counter over a reset, and forgets selection and PIN', async ({ card }) => {
    await selectFiles(card, ...keyFile);
    await send(card, wrappedVerify('654321'));
    card.reset();
    expect(card.triesLeft).toBe(2);
    expect(await send(card, '80B0000010')).toBe('6985');
    await selectFiles(card, ...keyFile);
    await send(card, rightVerify);
    card.reset();
    expect(card.verified).toBe(false);
    await selectFiles(card, ...keyFile);
    expect(await send(card, `80EA820180${'00'.repeat(128)}`)).toBe('6982');
    expect(card.resetCount).toBe(2);
  });

  test('starts with the tries that it is given', async ({ newCard }) => {
    const card = newCard({ triesLeft: 1 });
    await selectFiles(card, ...keyFile);
    expect(await send(card, wrappedVerify('654321'))).toBe('63C0');
    expect(await send(card, rightVerify)).toBe('6983');
  });

  test('takes a try for a MAC under another key', async ({ card }) => {
    await selectFiles(card, ...keyFile);
    expect(await send(card, wrappedVerify('123456', { key: Buffer.alloc(16, 7) }))).toBe('6988');
    expect({ left: card.triesLeft, clear: card.clearVerifyCount }).toEqual({ left: 2, clear: 0 });
  });

  test('takes a try for the right PIN with a wrong MAC, and for a changed last block', async ({ card }) => {
    await selectFiles(card, ...keyFile);
    expect(await send(card, wrappedVerify('123456', { mac: Buffer.alloc(8, 7) }))).toBe('6988');
    expect(await send(card, rightVerify.replace(/F2$/, 'F3'))).toBe('6988');
    expect({ left: card.triesLeft, verified: card.verified }).toEqual({ left: 1, verified: false });
  });

  test('opens to the wrapping key that it was made with, not to the test key', async ({ newCard }) => {
    const wrappingKey = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
    const card = newCard({ wrappingKey });
    await selectFiles(card, ...keyFile);
    expect(await send(card, rightVerify)).toBe('6988');
    expect(await send(card, wrappedVerify('123456', { key: wrappingKey }))).toBe('9000');
  });

  test('takes a try for the right PIN outside the key file', async ({ card }) => {
    await selectFiles(card, '3F00', '5030');
    expect(await send(card, rightVerify)).toBe('6985');
    expect(card.triesLeft).toBe(2);
  });

  for (const [name, command, answer] of [
    ['in clear', '8020000106313233343536', '6987'],
    ['in clear and padded', '802000010A313233343536FFFFFFFF', '6987'],
    ['in clear in class 00', '0020000106313233343536', '6E00'],
    ['without data, as if to ask for the counter', '80200001', '6987'],
    ['with Lc = 0', '8020000100', '6987'],
    ['wrapped, but for another reference', rightVerify.replace('8C200001', '8C200002'), '6987'],
    ['cut off', rightVerify.slice(0, -2), '6987'],
  ] as const) {
    test(`takes a try and counts apart a VERIFY ${name}`, async ({ card }) => {
      await selectFiles(card, ...keyFile);
      expect(await send(card, command)).toBe(answer);
      expect({ left: card.triesLeft, clear: card.clearVerifyCount, verify: card.verifyCount }).toEqual({
        left: 2,
        clear: 1,
        verify: 1,
      });
    });
  }

  test('refuses and counts what would change or unblock the PIN', async ({ card }) => {
    await selectFiles(card, ...keyFile);
    expect(await send(card, '802400010C313233343536363534333231')).toBe('6D00');
    expect(await send(card, '802C000106363534333231')).toBe('6D00');
    expect(await send(card, '002C0001')).toBe('6E00');
    expect({ forbidden: card.forbiddenCount, left: card.triesLeft }).toEqual({ forbidden: 3, left: 3 });
  });
});
