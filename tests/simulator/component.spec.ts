import { expect } from '@playwright/test';
import { test } from '../middleware/component-side.ts';

const wanted = {
  func: 'MakeSignature',
  tbs: encodeURIComponent('challenge+1/='),
  tbsEncoding: 'NONE',
  hashAlgorithm: 'SHA256',
  withCardSN: 'true',
  nonce: 'n-1',
  signatureType: 'PKCS7',
};

/** The stand-in's answer to POST `/sign`. */
async function sign(port: number, change: object, headers = {}): Promise<Record<string, unknown>> {
  const body = `tbsPackage=${JSON.stringify({ ...wanted, ...change }).replace(/\+/g, '%2B')}`;
  const response = await fetch(`http://127.0.0.1:${port}/sign`, { method: 'POST', body, headers });
  return (await response.json()) as Record<string, unknown>;
}

test('signs as the real one does: PKCS #7 with content, card number and nonce, one VERIFY, the card reset', async ({
  standIn,
  simulator,
  holder,
}) => {
  const answer = await sign(standIn.port, { pin: holder.pin });
  expect(answer).toMatchObject({ func: 'sign', ret_code: 0, last_error: 0, cardSN: holder.cardNumber });
  const expectedContent = Buffer.from('challenge+1/=');
  const der = Buffer.from(String(answer['signature']), 'base64');
  expect(await simulator.authority.verifySignedData(der, { expectedContent })).toMatchObject({
    kind: 'valid',
    cardNumber: holder.cardNumber,
    nonce: 'n-1',
  });
  const card = await simulator.card(holder.cardNumber);
  expect(card).toMatchObject({ verifyCount: 1, clearVerifyCount: 0, forbiddenCount: 0, verified: false });
});

test('counts down with the vendor’s codes until the card is blocked', async ({ standIn, simulator, holder }) => {
  const codes: unknown[] = [];
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const { ret_code, last_error } = await sign(standIn.port, { pin: attempt < 3 ? '999999' : holder.pin });
    codes.push([ret_code, last_error]);
  }
  expect(codes).toEqual([-2147483646, -2147483647, 164, 164].map((lastError) => [0x76100006, lastError]));
  expect(await simulator.card(holder.cardNumber)).toMatchObject({ triesLeft: 0 });
});

test('takes no try for what it does not understand', async ({ standIn, simulator, holder }) => {
  const { port } = standIn;
  expect(await sign(port, { pin: '' })).toMatchObject({ ret_code: 0x76000998 });
  expect(await sign(port, { pin: '123' })).toMatchObject({ ret_code: 0x76100006, last_error: 162 });
  expect(await sign(port, { pin: holder.pin, signatureType: 'RAW' })).toMatchObject({ ret_code: 0x7600000e });
  const broken = await fetch(`http://127.0.0.1:${port}/sign`, { method: 'POST', body: 'tbsPackage={' });
  expect(await broken.json()).toMatchObject({ ret_code: 0x7600000b });
  expect(await simulator.card(holder.cardNumber)).toMatchObject({ verifyCount: 0 });
});

test('tells pages that it does not trust nothing but that', async ({ standIn, simulator, holder }) => {
  simulator.setFaults(['component-untrusting']);
  const origin = { 'X-Page-Origin': 'https://evil.example' };
  expect(await sign(standIn.port, { pin: holder.pin }, origin)).toMatchObject({ ret_code: 0x76000031 });
  expect(await simulator.card(holder.cardNumber)).toMatchObject({ verifyCount: 0 });
});

test('gives its answer as a picture of whole pixels in ASCII', async ({ standIn, holder }) => {
  const response = await fetch(`http://127.0.0.1:${standIn.port}/p11Image.bmp?123`);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([bytes.toString('latin1', 0, 2), bytes.length, bytes.readInt32LE(18), bytes.readInt32LE(22)]).toEqual([
    'BM',
    6054,
    2000,
    1,
  ]);
  const text = bytes.toString('latin1', 54).replace(/\0+$/, '');
  expect(text.length % 3).toBe(0);
  expect(text).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(text)).toMatchObject({
    func: 'pkcs11info',
    ret_code: 0,
    slots: [{ token: { serialNumber: holder.cardNumber } }],
  });
});

test('says text instead of a token while no card is in', async ({ standIn, simulator }) => {
  simulator.setFaults(['card-removed']);
  const response = await fetch(`http://127.0.0.1:${standIn.port}/pkcs11info?withcert=true`);
  expect(await response.json()).toMatchObject({ ret_code: 0, slots: [{ token: 'unknown token' }] });
});
