import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { person } from '../../simulator/people/index.ts';
import { createAuthority, type SignatureVerdict } from '../../simulator/pki/index.ts';
import { test } from './card-issued.ts';
import { wantOpenssl, opensslSignature } from './pki-openssl.ts';
import { signedData } from './pki-signed-data.ts';

const content = Buffer.from('challenge 挑戰 0001');
const invalid = (reason: string): unknown => ({ kind: 'invalid', reason });
const day = 24 * 3600 * 1000;

test.describe('the verdict on a signature', () => {
  test('is valid for what OpenSSL signed with the signature key', async ({ issued }, info) => {
    wantOpenssl(info);
    const { authority, credentials, holder } = issued;
    const der = opensslSignature(content, credentials.signing);
    const verdict = await authority.verifySignedData(der, { expectedContent: content });
    expect(verdict).toMatchObject({
      kind: 'valid',
      certificate: { serial: credentials.signing.serial, subjectCN: holder.name },
    });
    const tampered = Uint8Array.from(der).with(-1, (der.at(-1) ?? 0) ^ 1);
    expect(await authority.verifySignedData(tampered, { expectedContent: content })).toEqual(invalid('bad-signature'));
    const bySubjectKey = opensslSignature(content, credentials.signing, '-keyid');
    expect(await authority.verifySignedData(bySubjectKey, { expectedContent: content })).toMatchObject({
      kind: 'valid',
    });
  });

  test('tells card number and nonce where they were signed', async ({ issued }) => {
    const { authority, credentials, holder } = issued;
    const judge = (der: Uint8Array): Promise<SignatureVerdict> =>
      authority.verifySignedData(der, { expectedContent: content });
    const { cardNumber } = holder;
    expect(await judge(signedData(content, credentials.signing, { cardNumber, nonce: 'n-1' }))).toMatchObject({
      kind: 'valid',
      cardNumber,
      nonce: 'n-1',
    });
    const plain = await judge(signedData(content, credentials.signing));
    expect(plain.kind).toBe('valid');
    expect(plain).not.toHaveProperty('cardNumber');
    expect(plain).not.toHaveProperty('nonce');
  });

  test('is content-mismatch for the challenge of another login', async ({ issued }) => {
    const der = signedData(Buffer.from('challenge 0000'), issued.credentials.signing);
    expect(await issued.authority.verifySignedData(der, { expectedContent: content })).toEqual(
      invalid('content-mismatch'),
    );
  });

  for (const [name, options] of [
    ['without contentType', { without: ['contentType'] }],
    ['without signingTime', { without: ['signingTime'] }],
    ['without messageDigest', { without: ['messageDigest'] }],
    ['with another contentType', { contentType: '1.2.840.113549.1.7.2' }],
    ['with two signers', { signers: 2 }],
    ['without a signer', { signers: 0 }],
  ] as const) {
    test(`is malformed ${name}`, async ({ issued }) => {
      const der = signedData(content, issued.credentials.signing, options);
      expect(await issued.authority.verifySignedData(der, { expectedContent: content })).toEqual(invalid('malformed'));
    });
  }

  test('is bad-signature for SHA-1, and for a certificate of another key', async ({ issued }) => {
    const { authority, credentials } = issued;
    const { signing, encipherment } = credentials;
    for (const der of [
      signedData(content, signing, { digest: 'sha1' }),
      signedData(content, signing, { certificate: encipherment.certificate }),
    ]) {
      expect(await authority.verifySignedData(der, { expectedContent: content })).toEqual(invalid('bad-signature'));
    }
  });

  test('is untrusted for the certificate of another authority, though it has the same names', async ({ issued }) => {
    const other = await (await createAuthority()).issue(issued.holder);
    const der = signedData(content, other.signing);
    expect(await issued.authority.verifySignedData(der, { expectedContent: content })).toEqual(invalid('untrusted'));
  });

  test('is not-yet-valid, valid and expired as time goes by', async ({ issued }) => {
    const now = Date.now();
    const { signing } = await issued.authority.issue(person(1), {
      notBefore: new Date(now + day),
      notAfter: new Date(now + 3 * day),
    });
    const der = signedData(content, signing);
    const verdicts = await Promise.all(
      [0, 2, 4].map((days) =>
        issued.authority.verifySignedData(der, { expectedContent: content, at: new Date(now + days * day) }),
      ),
    );
    expect(verdicts).toEqual([
      invalid('not-yet-valid'),
      expect.objectContaining({ kind: 'valid' }),
      invalid('expired'),
    ]);
  });

  test('is revoked from the moment on in which the serial number is listed', async () => {
    const authority = await createAuthority();
    const { signing, encipherment } = await authority.issue(person(2));
    const der = signedData(content, signing);
    authority.revoked.add(encipherment.serial);
    expect(await authority.verifySignedData(der, { expectedContent: content })).toMatchObject({ kind: 'valid' });
    authority.revoked.add(signing.serial);
    expect(await authority.verifySignedData(der, { expectedContent: content })).toEqual(invalid('revoked'));
  });

  test('is wrong-usage for the encipherment key', async ({ issued }) => {
    const der = signedData(content, issued.credentials.encipherment);
    expect(await issued.authority.verifySignedData(der, { expectedContent: content })).toEqual(invalid('wrong-usage'));
  });

  test('is malformed for garbage, cut-off and lengthened messages, and wrong lengths', async ({ issued }) => {
    const der = signedData(content, issued.credentials.signing);
    const judge = (bytes: Uint8Array): Promise<SignatureVerdict> =>
      issued.authority.verifySignedData(bytes, { expectedContent: content });
    const garbage = Array.from({ length: 60 }, (_, seed) => createHash('sha512').update(`${seed}`).digest());
    const cut = Array.from({ length: 40 }, (_, step) => der.subarray(0, Math.floor((der.length * step) / 40)));
    const tooShort = Uint8Array.from(der).with(2, (der[2] ?? 0) - 1);
    const verdicts = await Promise.all([...garbage, ...cut, Uint8Array.of(...der, 0), tooShort].map(judge));
    expect(verdicts).toEqual(verdicts.map(() => invalid('malformed')));
  });

  test('is never valid when a byte of certificate, content, attributes or signature is another', async ({ issued }) => {
    const { signing } = issued.credentials;
    const der = Buffer.from(signedData(content, signing, { cardNumber: issued.holder.cardNumber, nonce: 'n-1' }));
    // The end of the certificate is its own signature, whose encoding nothing protects.
    const certificate = der.indexOf(signing.certificate.subarray(0, -90));
    const attributes = der.lastIndexOf(Buffer.from('06092A864886F70D010903', 'hex'));
    const regions = [
      [certificate, signing.certificate.length - 90],
      [der.indexOf(content), content.length],
      [attributes, der.length - 256 - 4 - 15 - attributes],
      [der.length - 256, 256],
    ] as const;
    const places = regions.flatMap(([start, length]) =>
      Array.from({ length: Math.floor(length / 3) }, (_, step) => start + 3 * step),
    );
    expect(Math.min(...places)).toBeGreaterThan(0);
    const verdicts = await Promise.all(
      places.map((place) => {
        const changed = Uint8Array.from(der).with(place, (der[place] ?? 0) ^ 0x01);
        return issued.authority.verifySignedData(changed, { expectedContent: content });
      }),
    );
    expect(verdicts.filter(({ kind }) => kind === 'valid')).toEqual([]);
  });
});
