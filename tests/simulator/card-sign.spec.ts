import { constants, createHash, publicDecrypt, randomBytes, verify, X509Certificate } from 'node:crypto';
import { expect } from '@playwright/test';
import { fromHex, toHex } from '../../card/iso7816/index.ts';
import type { HicosCard } from '../../simulator/cards/index.ts';
import { rightVerify, selectFiles, send, test } from './card-issued.ts';

/** EMSA-PKCS1-v1_5 of SHA-256 (RFC 8017 §9.2) as hex, 256 bytes. */
function block(message: string): string {
  const digestInfo = `3031300D060960864801650304020105000420${createHash('sha256').update(message).digest('hex')}`;
  return `0001${'FF'.repeat(256 - 3 - digestInfo.length / 2)}00${digestInfo}`;
}

async function open(card: HicosCard): Promise<void> {
  await selectFiles(card, '3F00', '5030', '0810');
  await send(card, rightVerify);
}

async function sign(card: HicosCard, reference: string, hex: string): Promise<Uint8Array> {
  expect(await send(card, `80EA82${reference}80${hex.slice(0, 256)}`)).toBe('9000');
  const first = await send(card, `80EA02${reference}80${hex.slice(256)}`);
  const last = await send(card, '80C1008080');
  expect([first.slice(-4), last.slice(-4)]).toEqual(['9000', '9000']);
  return fromHex(first.slice(0, -4) + last.slice(0, -4));
}

test.describe('signing on a HiCOS card of generation 1', () => {
  test('makes a signature that the certificate verifies', async ({ card, issued }) => {
    await open(card);
    const signature = await sign(card, '01', block('log in'));
    const { publicKey } = new X509Certificate(issued.credentials.signing.certificate);
    expect(verify('sha256', Buffer.from('log in'), publicKey, signature)).toBe(true);
    expect(verify('sha256', Buffer.from('log out'), publicKey, signature)).toBe(false);
    expect(card.signatureCount).toBe(1);
  });

  test('signs the block as it is, with the key of the reference', async ({ card, issued }) => {
    await open(card);
    const raw = toHex(Uint8Array.of(0, ...randomBytes(255)));
    const { publicKey } = new X509Certificate(issued.credentials.encipherment.certificate);
    const result = await sign(card, '05', raw);
    expect(toHex(publicDecrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, result))).toBe(raw);
  });

  test('wants the PIN first', async ({ card }) => {
    await selectFiles(card, '3F00', '5030', '0810');
    expect(await send(card, `80EA820180${'00'.repeat(128)}`)).toBe('6982');
    expect(await send(card, '80C1008080')).toBe('6982');
    expect(card.signatureCount).toBe(0);
  });

  test('has no key behind another reference', async ({ card }) => {
    await open(card);
    expect(await send(card, `80EA821180${'00'.repeat(128)}`)).toBe('6A88');
  });

  test('wants the three commands in their order', async ({ card }) => {
    await open(card);
    const [first, last] = [block('x').slice(0, 256), block('x').slice(256)];
    expect(await send(card, `80EA020180${last}`)).toBe('6985');
    expect(await send(card, '80C1008080')).toBe('6985');
    await send(card, `80EA820180${first}`);
    expect(await send(card, `80EA020580${last}`)).toBe('6985');
    await send(card, `80EA820180${first}`);
    await send(card, '80B0000004');
    expect(await send(card, `80EA020180${last}`)).toBe('6985');
    expect(card.signatureCount).toBe(0);
  });

  test('gives the last half of a signature once', async ({ card }) => {
    await open(card);
    await sign(card, '01', block('x'));
    expect(await send(card, '80C1008080')).toBe('6985');
  });

  test('refuses a block that is not below the modulus, and a half that is no half', async ({ card }) => {
    await open(card);
    await send(card, `80EA820180${'FF'.repeat(128)}`);
    expect(await send(card, `80EA020180${'FF'.repeat(128)}`)).toBe('6A80');
    expect(await send(card, `80EA820140${'00'.repeat(64)}`)).toBe('6700');
  });
});
