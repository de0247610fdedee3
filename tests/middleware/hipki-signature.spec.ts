import { execFileSync } from 'node:child_process';
import { createHash, publicDecrypt, X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { ask, makeSignature, test, type Told } from './world.ts';

/** Checks a DER SignedData with OpenSSL against a self-signed certificate; gives the content. Throws when it does not hold. */
function verifyWithOpenssl(told: Told, folder: (name: string) => string): string {
  const signature = folder('signature.der');
  const trusted = folder('trusted.pem');
  writeFileSync(signature, Buffer.from(String(told['signature']), 'base64'));
  writeFileSync(trusted, new X509Certificate(Buffer.from(String(told['certb64']), 'base64')).toString());
  return execFileSync(
    'openssl',
    ['cms', '-verify', '-binary', '-inform', 'DER', '-in', signature, '-CAfile', trusted, '-purpose', 'any'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  ).toString('utf8');
}

function dump(told: Told): string {
  const input = Buffer.from(String(told['signature']), 'base64');
  return execFileSync('openssl', ['asn1parse', '-inform', 'DER'], { input, stdio: 'pipe' }).toString('latin1');
}

test('signs what the page asks for, once, and OpenSSL finds the signature right', async ({
  loginPage,
  hipki,
  cardSide,
  fake,
}, info) => {
  const login = hipki.startLogin();
  const told = await ask(loginPage, makeSignature(login.decoy));
  expect(told).toMatchObject({
    func: 'sign',
    ret_code: 0,
    last_error: 0,
    cardSN: 'TP00000000000042',
    certb64: Buffer.from(fake.certificate).toString('base64'),
    serverVersion: '1.3.4.103349',
  });
  expect(verifyWithOpenssl(told, info.outputPath.bind(info))).toBe('challenge 42');
  expect(await login.outcome).toEqual({ kind: 'signed' });
  expect(cardSide.unlocks).toBe(1);
  expect(hipki.refusals).toEqual([]);
  expect(login.decoy).toMatch(/^\d{8}$/);
});

test('closes the pop-up after its one request', async ({ loginPage, hipki, world }) => {
  const login = hipki.startLogin();
  const popup = loginPage.waitForEvent('popup');
  await ask(loginPage, makeSignature(login.decoy));
  const opened = await popup;
  await expect.poll(() => opened.isClosed()).toBe(true);
  expect(world.pages()).toEqual([loginPage]);
});

test('puts card number and nonce into the signed attributes when the page wants them', async ({
  loginPage,
  hipki,
}, info) => {
  const login = hipki.startLogin();
  const more = { withCardSN: true, nonce: encodeURIComponent('a+b/c='), hashAlgorithm: 'SHA512' };
  const told = await ask(loginPage, makeSignature(login.decoy, more));
  expect(verifyWithOpenssl(told, info.outputPath.bind(info))).toBe('challenge 42');
  const parsed = dump(told);
  expect(parsed).toMatch(/2\.16\.886\.1\.100\.2\.204[\s\S]*PRINTABLESTRING\s*:TP00000000000042/);
  expect(parsed).toMatch(/1\.2\.840\.113549\.1\.9\.25\.3[\s\S]*OCTET STRING\s*:a\+b\/c=/);
  expect(parsed).toContain(':sha512');
});

test('leaves card number and nonce out when the page does not want them', async ({ loginPage, hipki }) => {
  const login = hipki.startLogin();
  const parsed = dump(await ask(loginPage, makeSignature(login.decoy)));
  expect(parsed).not.toContain('2.16.886.1.100.2.204');
  expect(parsed).not.toContain('1.2.840.113549.1.9.25.3');
  for (const attribute of ['contentType', 'signingTime', 'messageDigest']) expect(parsed).toContain(`:${attribute}`);
});

test('makes a bare PKCS #1 signature over the text', async ({ loginPage, hipki, fake }) => {
  const login = hipki.startLogin();
  const told = await ask(loginPage, makeSignature(login.decoy, { signatureType: 'PKCS1', hashAlgorithm: 'SHA384' }));
  const key = new X509Certificate(Buffer.from(fake.certificate)).publicKey;
  const digestInfo = publicDecrypt(key, Buffer.from(String(told['signature']), 'base64'));
  expect(digestInfo.subarray(-48)).toEqual(createHash('sha384').update('challenge 42').digest());
});

const texts = [
  {
    title: 'Chinese text, percent-encoded',
    tbs: encodeURIComponent('測試 "引號" \\ 1+1\n'),
    content: '測試 "引號" \\ 1+1\n',
  },
  { title: 'plus signs, which the client escapes', tbs: 'a+b c', content: 'a+b c' },
  { title: 'a long text', tbs: '長'.repeat(100_000), content: '長'.repeat(100_000) },
  { title: 'text that is no valid percent-encoding', tbs: '100% 測試', content: '100% 測試' },
];

for (const [place, { title, tbs, content }] of texts.entries()) {
  test(`signs ${title}`, place === 0 ? {} : { tag: '@whole' }, async ({ loginPage, hipki }, info) => {
    const told = await ask(loginPage, makeSignature(hipki.startLogin().decoy, { tbs }));
    expect(verifyWithOpenssl(told, info.outputPath.bind(info))).toBe(content);
  });
}

test('answers a client that asks for the certificates in a first pop-up and for the signature in a second', async ({
  loginPage,
  hipki,
  cardSide,
}) => {
  const login = hipki.startLogin();
  expect(await ask(loginPage, { func: 'GetUserCert' })).toMatchObject({ func: 'pkcs11info', ret_code: 0 });
  expect(cardSide.unlocks).toBe(0);
  const told = await ask(loginPage, makeSignature(login.decoy, { slotDescription: '測試讀卡機 00' }), '/ChtPopupForm');
  expect(told).toMatchObject({ func: 'sign', ret_code: 0 });
});

test('signs for a second login without unlocking the card again', async ({ loginPage, hipki, cardSide }) => {
  expect(await ask(loginPage, makeSignature(hipki.startLogin().decoy))).toMatchObject({ ret_code: 0 });
  expect(await ask(loginPage, makeSignature(hipki.startLogin().decoy))).toMatchObject({ ret_code: 0 });
  expect(cardSide.unlocks).toBe(1);
});

test('ends a login that was not used when another one starts, and when it is disposed', async ({ hipki }) => {
  const first = hipki.startLogin();
  const second = hipki.startLogin();
  expect(await first.outcome).toEqual({ kind: 'ended' });
  await hipki[Symbol.asyncDispose]();
  expect(await second.outcome).toEqual({ kind: 'ended' });
  expect(() => hipki.startLogin()).toThrow('disposed');
});
