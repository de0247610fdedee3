import { createHash } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, PrintableString, Set as Asn1Set, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** Object identifiers of CMS (RFC 5652) and of the component's attribute for the card number. */
const oid = {
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  nonce: '1.2.840.113549.1.9.25.3',
  cardNumber: '2.16.886.1.100.2.204',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const;

/** DER of a DigestInfo for SHA-256, before the digest (RFC 8017 §9.2, note 1). */
const digestInfoHead = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** What is signed, and with what. */
export interface SignContentInput {
  readonly content: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly cardNumber?: string | undefined;
  readonly nonce?: string | undefined;
  /** The raw RSA operation over a block of 256 bytes. */
  readonly sign: (block: Uint8Array) => Promise<Uint8Array>;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const algorithm = (algorithmId: string): AlgorithmIdentifier =>
  new AlgorithmIdentifier({ algorithmId, algorithmParams: new Null() });

function attributesOf({ content, cardNumber, nonce }: SignContentInput): Attribute[] {
  const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: Uint8Array.from(bytes) });
  const attribute = (type: string, value: unknown): Attribute => new Attribute({ type, values: [value] });
  const all = [
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
    attribute(oid.signingTime, new UTCTime({ valueDate: new Date() })),
    attribute(oid.messageDigest, octets(sha256(content))),
    ...(cardNumber ? [attribute(oid.cardNumber, new PrintableString({ value: cardNumber }))] : []),
    ...(nonce ? [attribute(oid.nonce, octets(Buffer.from(nonce)))] : []),
  ];
  const der = (one: Attribute): Buffer => Buffer.from(one.toSchema().toBER());
  return all.sort((one, other) => Buffer.compare(der(one), der(other)));
}

/** CMS SignedData over SHA-256 with content and certificate inside, as DER (RFC 5652 §5). */
export async function signContent(input: SignContentInput): Promise<Uint8Array> {
  const certificate = Certificate.fromBER(Uint8Array.from(input.certificate));
  const attributes = attributesOf(input);
  const set = new Uint8Array(new Asn1Set({ value: attributes.map((one) => one.toSchema()) }).toBER());
  const info = Buffer.concat([digestInfoHead, sha256(set)]);
  const block = Buffer.alloc(256, 0xff);
  block.writeUInt16BE(0x0001, 0);
  block.writeUInt8(0, block.length - info.length - 1);
  info.copy(block, block.length - info.length);
  const signature = await input.sign(block);
  const { issuer, serialNumber } = certificate;
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [algorithm(oid.sha256)],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oid.data,
      eContent: new OctetString({ valueHex: Uint8Array.from(input.content) }),
    }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        digestAlgorithm: algorithm(oid.sha256),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: algorithm(oid.rsa),
        signature: new OctetString({ valueHex: Uint8Array.from(signature) }),
      }),
    ],
  });
  const whole = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signedData.toSchema(true) });
  return new Uint8Array(whole.toSchema().toBER());
}
