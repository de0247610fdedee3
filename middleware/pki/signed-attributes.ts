import { ObjectIdentifier, OctetString, PrintableString, Set as Asn1Set, UTCTime } from 'asn1js';
import { Attribute } from 'pkijs';

/** What the signature covers besides the content. */
export interface SignedAttributesInput {
  readonly messageDigest: Uint8Array;
  readonly signingTime: Date;
  /** Card number for attribute 2.16.886.1.100.2.204. */
  readonly cardNumber: string | undefined;
  /** The page's nonce for attribute randomNonce (PKCS #9). */
  readonly nonce: string | undefined;
}

/** The bytes of a DER `SET OF` these attributes: what gets signed (RFC 5652 §5.4). */
export function encodeAttributeSet(attributes: readonly Attribute[]): Uint8Array {
  return new Uint8Array(new Asn1Set({ value: attributes.map((attribute) => attribute.toSchema()) }).toBER());
}

/** Signed attributes (RFC 5652 §11) in the order that DER asks for in a `SET OF`. */
export function signedAttributes(input: SignedAttributesInput): Attribute[] {
  const { messageDigest, signingTime, cardNumber, nonce } = input;
  const attributes = [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: signingTime })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: messageDigest })] }),
  ];
  if (cardNumber !== undefined) {
    attributes.push(
      new Attribute({ type: '2.16.886.1.100.2.204', values: [new PrintableString({ value: cardNumber })] }),
    );
  }
  if (nonce !== undefined) {
    attributes.push(
      new Attribute({
        type: '1.2.840.113549.1.9.25.3',
        values: [new OctetString({ valueHex: Uint8Array.from(Buffer.from(nonce)) })],
      }),
    );
  }
  const encoded = new Map(attributes.map((attribute) => [attribute, Buffer.from(attribute.toSchema().toBER())]));
  return attributes.sort((a, b) => Buffer.compare(encoded.get(a) ?? Buffer.of(), encoded.get(b) ?? Buffer.of()));
}
