import { constants, KeyObject, privateEncrypt, webcrypto } from 'node:crypto';
import { BitString, Integer, PrintableString, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  CryptoEngine,
  Extension,
  setEngine,
  SubjectDirectoryAttributes,
} from 'pkijs';
import {
  type Card,
  type CardCertificate,
  certificateFacts,
  type CertificateUsage,
  type UnlockedCard,
} from '../../card/index.ts';

/** A card of an invented holder, in memory, with its key where a test can see it. */
export interface FakeCard {
  readonly card: Card;
  readonly unlocked: UnlockedCard;
  /** The signature certificate, DER. */
  readonly certificate: Uint8Array;
}

const keyUsageBits: Readonly<Record<CertificateUsage, number>> = { digitalSignature: 0x80, keyEncipherment: 0x30 };

async function issue(usage: CertificateUsage, serial: number): Promise<{ der: Uint8Array; key: KeyObject }> {
  setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as never }));
  const keys = await webcrypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  );
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: serial }) });
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'TW' }) }),
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: '林若晴' }) }),
    );
  }
  certificate.notBefore.value = new Date('2025-01-02T03:04:05Z');
  certificate.notAfter.value = new Date('2040-06-07T08:09:10Z');
  const idTail = new Attribute({ type: '2.16.886.1.100.2.51', values: [new PrintableString({ value: '6789' })] });
  const usageBits = new BitString({ valueHex: Uint8Array.of(keyUsageBits[usage]).buffer, unusedBits: 4 });
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usageBits.toBER() }),
    new Extension({
      extnID: '2.5.29.9',
      extnValue: new SubjectDirectoryAttributes({ attributes: [idTail] }).toSchema().toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return { der: new Uint8Array(certificate.toSchema().toBER()), key: KeyObject.from(keys.privateKey) };
}

/** Makes a card with a certificate for signatures and one for encryption, both self-signed. */
export async function makeFakeCard(): Promise<FakeCard> {
  const signature = await issue('digitalSignature', 0xabcdef);
  const encryption = await issue('keyEncipherment', 0x1234);
  const unlocked: UnlockedCard = {
    certificate: signature.der,
    sign: (digestInfo) =>
      Promise.resolve(
        Uint8Array.from(
          privateEncrypt({ key: signature.key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(digestInfo)),
        ),
      ),
  };
  const certificates: CardCertificate[] = [
    { der: encryption.der, usage: 'keyEncipherment', facts: certificateFacts(encryption.der) },
    { der: signature.der, usage: 'digitalSignature', facts: certificateFacts(signature.der) },
  ];
  const card: Card = {
    product: 'Fake HiCOS card',
    number: 'TP00000000000042',
    certificates,
    unlock: () => Promise.resolve(unlocked),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  return { card, unlocked, certificate: signature.der };
}
