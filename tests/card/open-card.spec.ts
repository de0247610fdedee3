import { createHash, createVerify, X509Certificate } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { type Card, oneVerifyARun, openCard, Pin } from '../../card/index.ts';
import { fromHex } from '../../card/iso7816/index.ts';
import { NhiCard, testWrappingKey } from '../../simulator/cards/index.ts';
import { person } from '../../simulator/people/index.ts';
import { generation2Card, hicosCard, readerWith } from '../fixtures/virtual-card.ts';

const someone = person(0);

function pin(text: string): Pin {
  const made = Pin.from(new TextEncoder().encode(text));
  if (!made) throw new Error('no PIN');
  return made;
}

const secrets = () => ({ wrappingKeyOf: () => testWrappingKey, budget: oneVerifyARun() });

/** DigestInfo of SHA-256 (RFC 8017 §9.2, note 1). */
const digestInfo = (text: string): Uint8Array =>
  Buffer.concat([fromHex('3031300D060960864801650304020105000420'), createHash('sha256').update(text).digest()]);

async function signs(card: Card): Promise<boolean> {
  const unlocked = await card.unlock(pin(someone.pin));
  const signature = await unlocked.sign(digestInfo('hello'));
  const key = new X509Certificate(unlocked.certificate).publicKey;
  return createVerify('sha256').update('hello').verify(key, signature);
}

test('reads number and certificates of generation 1 without a PIN', async () => {
  const virtual = await hicosCard();
  const card = await openCard(readerWith(virtual), secrets());
  expect(card).toMatchObject({ product: 'HiCOS generation 1', number: someone.cardNumber });
  expect(card.certificates.map(({ usage }) => usage)).toEqual(['digitalSignature', 'keyEncipherment']);
  expect(card.certificates[0]?.facts).toMatchObject({ subjectName: someone.name, idTail: someone.id.slice(-4) });
  expect(virtual.verifyCount).toBe(0);
});

test('unlocks and signs; the signature fits the certificate', async () => {
  const virtual = await hicosCard();
  await using card = await openCard(readerWith(virtual), secrets());
  expect(await signs(card)).toBe(true);
  expect(virtual).toMatchObject({ verifyCount: 1, clearVerifyCount: 0, triesLeft: 3 });
});

test('resets the card when it is disposed, so that the PIN does not outlive us', async () => {
  const virtual = await hicosCard();
  const card = await openCard(readerWith(virtual), secrets());
  await card.unlock(pin(someone.pin));
  expect(virtual.verified).toBe(true);
  await card[Symbol.asyncDispose]();
  expect(virtual.verified).toBe(false);
});

test('tells the tries left after a wrong PIN, and sends no second VERIFY', async () => {
  const virtual = await hicosCard();
  const card = await openCard(readerWith(virtual), secrets());
  await expect(card.unlock(pin('999999'))).rejects.toMatchObject({ reason: 'wrong', triesLeft: 2 });
  await expect(card.unlock(pin(someone.pin))).rejects.toMatchObject({ reason: 'budget-spent' });
  expect(virtual.verifyCount).toBe(1);
});

test('calls a card with no tries blocked', async () => {
  const card = await openCard(readerWith(await hicosCard({ triesLeft: 0 })), secrets());
  await expect(card.unlock(pin(someone.pin))).rejects.toMatchObject({ reason: 'blocked', triesLeft: 0 });
});

test('sends no PIN without the key that wraps it', async () => {
  const virtual = await hicosCard();
  const card = await openCard(readerWith(virtual), { wrappingKeyOf: () => undefined, budget: oneVerifyARun() });
  await expect(card.unlock(pin(someone.pin))).rejects.toMatchObject({ reason: 'no-wrapping-key' });
  expect(virtual.verifyCount).toBe(0);
});

test('takes an answer to VERIFY that never came as a state nobody knows', async () => {
  const virtual = await hicosCard();
  const reader = readerWith(virtual);
  const card = await openCard(
    {
      name: 'broken',
      connect: async () => {
        const connection = await reader.connect();
        const transmit = (command: Uint8Array) =>
          command[1] === 0x20 ? Promise.reject(new Error('gone')) : connection.transmit(command);
        return { atr: connection.atr, transmit, [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose]() };
      },
    },
    secrets(),
  );
  await expect(card.unlock(pin(someone.pin))).rejects.toMatchObject({ reason: 'state-unknown' });
});

test('wipes the PIN, whatever came of it', async () => {
  const card = await openCard(readerWith(await hicosCard()), {
    wrappingKeyOf: () => undefined,
    budget: oneVerifyARun(),
  });
  const given = pin(someone.pin);
  await card.unlock(given).catch(() => undefined);
  expect(() => {
    given.use(() => undefined);
  }).toThrow('wiped');
});

test('reads generation 2 and sends it no PIN', async () => {
  const virtual = await generation2Card();
  const card = await openCard(readerWith(virtual), secrets());
  expect(card).toMatchObject({ product: 'HiCOS generation 2', number: someone.cardNumber });
  expect(card.certificates).toHaveLength(2);
  await expect(card.unlock(pin(someone.pin))).rejects.toMatchObject({ reason: 'vendor-channel' });
  expect(virtual.verifyCount).toBe(0);
});

for (const padding of ['nul', 'spaces'] as const) {
  test(`reads an NHI card whose name is padded with ${padding}, and never sends INS 20`, async () => {
    const virtual = new NhiCard({ person: someone, padding });
    const card = await openCard(readerWith(virtual), secrets());
    expect(card).toMatchObject({
      product: 'NHI card',
      number: someone.nhiCardNumber,
      basicData: { name: someone.name, id: someone.id, birthDate: someone.birthDate, sex: someone.sex },
    });
    await expect(card.unlock(pin(someone.pin))).rejects.toMatchObject({ reason: 'wrong-kind' });
    expect(virtual.verifyCount).toBe(0);
  });
}

test('sends nothing secret to a card that it does not know, and resets it', async () => {
  let resets = 0;
  const stranger = {
    atr: fromHex('3B00'),
    transmit: () => Promise.resolve(fromHex('6A82')),
    reset: () => {
      resets += 1;
    },
  };
  const reader = readerWith(stranger);
  await expect(openCard(reader, secrets())).rejects.toMatchObject({ name: 'CardError', reason: 'unknown' });
  expect(reader.commands.some((command) => command.slice(2, 4) === '20')).toBe(false);
  expect(resets).toBe(1);
});
