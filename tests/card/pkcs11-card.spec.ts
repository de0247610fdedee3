import { createHash, verify, X509Certificate } from 'node:crypto';
import { expect } from '@playwright/test';
import { fromHex } from '../../card/iso7816/index.ts';
import { ids, objectsOf, pin, test, tokenLabel } from '../fixtures/softhsm/index.ts';

const signed = new TextEncoder().encode('a challenge of the page');

/** The DER DigestInfo of a text's SHA-256 (RFC 8017 §9.2, note 1). */
const digestInfo = Uint8Array.from([
  ...fromHex('3031300d060960864801650304020105000420'),
  ...createHash('sha256').update(signed).digest(),
]);

test('reads product, number and both certificates without a PIN', async ({ hsm, issued, open }) => {
  const card = await open(hsm.access);
  expect(card.product).toBe(`PKCS#11 ${tokenLabel}`);
  expect(card.number).toMatch(/^[0-9a-f]{16}$/);
  const { signing, encipherment } = issued.credentials;
  const found = card.certificates.map(({ der, usage, facts }) => ({
    der: Buffer.from(der),
    usage,
    serial: facts.serial,
  }));
  expect(found).toHaveLength(2);
  expect(found).toContainEqual({
    der: Buffer.from(signing.certificate),
    usage: 'digitalSignature',
    serial: signing.serial,
  });
  expect(found).toContainEqual(expect.objectContaining({ usage: 'keyEncipherment', serial: encipherment.serial }));
});

test('signs with the right PIN, and node verifies it with the certificate', async ({ hsm, open }) => {
  const secret = pin('123456');
  const unlocked = await (await open(hsm.access)).unlock(secret);
  const signature = await unlocked.sign(digestInfo);
  const { publicKey } = new X509Certificate(unlocked.certificate);
  expect(signature).toHaveLength(256);
  expect(verify('sha256', signed, publicKey, signature)).toBe(true);
  expect(await unlocked.sign(digestInfo)).toEqual(signature);
  expect(() => {
    secret.use(() => undefined);
  }).toThrow('wiped');
});

test('tells a wrong PIN, and wipes it', async ({ hsm, open }) => {
  const secret = pin('654321');
  const card = await open(hsm.access);
  await expect(card.unlock(secret)).rejects.toMatchObject({ name: 'PinError', reason: 'wrong' });
  expect(() => {
    secret.use(() => undefined);
  }).toThrow('wiped');
  await expect(card.unlock(pin('123456'))).rejects.toMatchObject({ name: 'PinError', reason: 'budget-spent' });
});

test('refuses two keys of the certificate’s id: a key is never guessed', async ({ emptyHsm, issued, open }) => {
  const { privateKey } = issued.credentials.encipherment;
  const [cert1] = objectsOf(issued.credentials);
  const second = { id: ids.signing, label: 'another', key: privateKey };
  await emptyHsm.addToken(tokenLabel, '123456', cert1 ? [cert1, second] : []);
  const unlocking = (await open(emptyHsm.access)).unlock(pin('123456'));
  await expect(unlocking).rejects.toMatchObject({
    name: 'CardError',
    message: expect.stringMatching(/^2 private keys/),
  });
});

test('refuses a certificate without its key', async ({ emptyHsm, issued, open }) => {
  const { certificate } = issued.credentials.signing;
  const { privateKey } = issued.credentials.encipherment;
  await emptyHsm.addToken(tokenLabel, '123456', [
    { id: ids.signing, label: 'cert1', certificate },
    { id: ids.encipherment, label: 'cert2', key: privateKey },
  ]);
  const unlocking = (await open(emptyHsm.access)).unlock(pin('123456'));
  await expect(unlocking).rejects.toMatchObject({
    name: 'CardError',
    message: expect.stringMatching(/^0 private keys/),
  });
});

test('refuses a card without a signing certificate before a PIN is sent', async ({ emptyHsm, issued, open }) => {
  const [, cert2] = objectsOf(issued.credentials);
  await emptyHsm.addToken(tokenLabel, '123456', cert2 ? [cert2] : []);
  const card = await open({ ...emptyHsm.access, budget: { spend: () => Promise.reject(new Error('a PIN was sent')) } });
  await expect(card.unlock(pin('123456'))).rejects.toMatchObject({
    name: 'CardError',
    reason: 'no-signing-certificate',
  });
});

test('leaves the authorities’ certificates on a card aside', async ({ emptyHsm, issued, open }) => {
  const { root, issuer } = issued.authority;
  await emptyHsm.addToken(tokenLabel, '123456', [
    { id: '434143657274', label: 'CA', certificate: issuer },
    { id: '524f4f54434143657274', label: 'root', certificate: root },
    ...objectsOf(issued.credentials),
  ]);
  expect((await open(emptyHsm.access)).certificates).toHaveLength(2);
});
