import { Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { digest, digestInfo } from './digest-info.ts';
import type { HashAlgorithm } from './hash-algorithm.ts';
import { encodeAttributeSet, signedAttributes } from './signed-attributes.ts';

/** What goes into a PKCS #7 signature, and who signs. */
export interface SignedDataInput {
  readonly content: Uint8Array;
  readonly hash: HashAlgorithm;
  /** Card number to embed, where the page asked for it. */
  readonly cardNumber: string | undefined;
  readonly nonce: string | undefined;
  /** DER bytes. */
  readonly certificate: Uint8Array;
  /** RSASSA-PKCS1-v1_5 over a DER DigestInfo. */
  readonly sign: (digestInfo: Uint8Array) => Promise<Uint8Array>;
}

const algorithm = (oid: string): AlgorithmIdentifier =>
  new AlgorithmIdentifier({ algorithmId: oid, algorithmParams: new Null() });

/** CMS SignedData as DER, with its content and the signer's certificate inside (RFC 5652 §5; one signer, RSA). */
export async function signedData(input: SignedDataInput): Promise<Uint8Array> {
  const { content, hash, cardNumber, nonce, sign } = input;
  const certificate = Certificate.fromBER(Uint8Array.from(input.certificate));
  const messageDigest = digest(hash, content);
  const attributes = signedAttributes({ messageDigest, signingTime: new Date(), cardNumber, nonce });
  const signature = await sign(digestInfo(hash, encodeAttributeSet(attributes)));

  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: algorithm(hash.oid),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: algorithm('1.2.840.113549.1.1.1'),
    signature: new OctetString({ valueHex: signature }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [algorithm(hash.oid)],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      eContent: new OctetString({ valueHex: content }),
    }),
    certificates: [certificate],
    signerInfos: [signer],
  });
  const contentInfo = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(contentInfo.toSchema().toBER());
}
