import { expect, test } from '@playwright/test';
import { signedAttributes } from '../../middleware/pki/signed-attributes.ts';

test('orders the attributes as DER asks for in a SET OF, whatever they hold', () => {
  for (const [cardNumber, nonce] of [
    [undefined, undefined],
    ['TP00000000000042', 'n'],
    ['TP00000000000042', 'a nonce that is longer than everything else in the set'],
  ]) {
    const attributes = signedAttributes({
      messageDigest: new Uint8Array(32),
      signingTime: new Date('2026-01-02T03:04:05Z'),
      cardNumber,
      nonce,
    });
    const encoded = attributes.map((attribute) => Buffer.from(attribute.toSchema().toBER()));
    expect(encoded).toEqual(encoded.toSorted((a, b) => Buffer.compare(a, b)));
    expect(encoded).toHaveLength(cardNumber === undefined ? 3 : 5);
  }
});
