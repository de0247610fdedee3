import { createHash, sign } from 'node:crypto';
import {
  type BaseBlock,
  Constructed,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
  Set as Asn1Set,
  UTCTime,
  Utf8String,
} from 'asn1js';
import { Certificate } from 'pkijs';
import type { CertifiedKey } from '../../simulator/pki/index.ts';

/** Object identifiers (RFC 5652, RFC 8017), and the two attributes of the local component. */
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  rsaEncryption: '1.2.840.113549.1.1.1',
  cardNumber: '2.16.886.1.100.2.204',
  nonce: '1.2.840.113549.1.9.25.3',
} as const;

const digestOid = { sha256: '2.16.840.1.101.3.4.2.1', sha1: '1.3.14.3.2.26' } as const;

const sequence = (...value: BaseBlock[]): Sequence => new Sequence({ value });
const set = (...value: BaseBlock[]): Asn1Set => new Asn1Set({ value });
const object = (value: string): ObjectIdentifier => new ObjectIdentifier({ value });
const octets = (bytes: Uint8Array): OctetString => new OctetString({ valueHex: Uint8Array.from(bytes) });
const tagged = (tagNumber: number, ...value: BaseBlock[]): Constructed =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber }, value });

/** What a SignedData of these specs has beside content and key. */
export interface SignedDataOptions {
  readonly cardNumber?: string;
  readonly nonce?: string;
  readonly digest?: keyof typeof digestOid;
  /** Attributes to leave out. */
  readonly without?: readonly ('contentType' | 'signingTime' | 'messageDigest')[];
  /** What the contentType attribute tells; default: data. */
  readonly contentType?: string;
  /** What the certificate in the message is; default: the key's own. */
  readonly certificate?: Uint8Array;
  /** How often the SignerInfo stands there; default: once. */
  readonly signers?: number;
}

/** A CMS SignedData written by hand, with the attributes of the local component or with faults. */
export function signedData(content: Uint8Array, key: CertifiedKey, options: SignedDataOptions = {}): Uint8Array {
  const { digest = 'sha256', without = [], contentType = oid.data, signers = 1 } = options;
  const certificate = Uint8Array.from(options.certificate ?? key.certificate);
  const { issuer, serialNumber } = Certificate.fromBER(certificate);
  const algorithm = sequence(object(digestOid[digest]), new Null());
  const values: [string, BaseBlock][] = [
    [oid.contentType, object(contentType)],
    [oid.signingTime, new UTCTime({ valueDate: new Date() })],
    [oid.messageDigest, octets(createHash(digest).update(content).digest())],
  ];
  if (options.cardNumber) values.push([oid.cardNumber, new Utf8String({ value: options.cardNumber })]);
  if (options.nonce) values.push([oid.nonce, octets(Buffer.from(options.nonce))]);
  const attributes = values
    .filter(([type]) => !without.some((name) => oid[name] === type))
    .map(([type, value]) => sequence(object(type), set(value)));
  const signature = sign(digest, Buffer.from(set(...attributes).toBER()), key.privateKey);
  const signerInfo = sequence(
    new Integer({ value: 1 }),
    sequence(issuer.toSchema(), new Integer({ valueHex: serialNumber.valueBlock.valueHexView })),
    algorithm,
    tagged(0, ...attributes),
    sequence(object(oid.rsaEncryption), new Null()),
    octets(signature),
  );
  const message = sequence(
    new Integer({ value: 1 }),
    set(algorithm),
    sequence(object(oid.data), tagged(0, octets(content))),
    tagged(0, fromBER(certificate).result),
    set(...Array.from({ length: signers }, () => signerInfo)),
  );
  return new Uint8Array(sequence(object(oid.signedData), tagged(0, message)).toBER());
}
