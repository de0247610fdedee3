import { fromBER, OctetString } from 'asn1js';
import { type Attribute, ContentInfo, SignedData, type SignerInfo } from 'pkijs';
import { oid } from './object-identifiers.ts';

/** A CMS SignedData of the shape that the local component makes: one signer, with signed attributes. */
export interface ParsedSignedData {
  readonly signedData: SignedData;
  readonly signerInfo: SignerInfo;
  /** eContent; absent when the signature is detached. */
  readonly content: Uint8Array | undefined;
  /** The single value of a signed attribute as text; `undefined` where it is not there or is no string. */
  readonly attributeText: (type: string) => string | undefined;
}

/** The single value of each attribute. Throws `RangeError` when one occurs twice or has not exactly one value. */
function singleValues(attributes: readonly Attribute[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { type, values: list } of attributes) {
    if (values.has(type) || list.length !== 1) throw new RangeError(`attribute ${type} is not single`);
    values.set(type, (list as unknown[])[0]);
  }
  return values;
}

/** Text of a string value, or of an OCTET STRING's bytes as UTF-8. */
function textOf(value: unknown): string | undefined {
  if (value instanceof OctetString) return Buffer.from(value.valueBlock.valueHexView).toString('utf8');
  const text: unknown = value instanceof Object && 'getValue' in value && (value as { getValue(): unknown }).getValue();
  return typeof text === 'string' ? text : undefined;
}

function parse(der: Uint8Array): ParsedSignedData | undefined {
  const { offset, result } = fromBER(Uint8Array.from(der));
  // The parser passes over lengths that contradict each other; writing what it read shows them.
  if (offset !== der.length || !Buffer.from(result.toBER()).equals(der)) return undefined;
  const info = new ContentInfo({ schema: result });
  if (info.contentType !== oid.signedData) return undefined;
  const signedData = new SignedData({ schema: info.content as unknown });
  const [signerInfo, ...more] = signedData.signerInfos;
  const { eContent, eContentType } = signedData.encapContentInfo;
  if (!signerInfo?.signedAttrs || more.length > 0 || eContentType !== oid.data) return undefined;
  if (signedData.version !== 1 && signedData.version !== 3) return undefined;
  const { algorithmId } = signerInfo.digestAlgorithm;
  if (!signedData.digestAlgorithms.some((announced) => announced.algorithmId === algorithmId)) return undefined;
  const values = singleValues(signerInfo.signedAttrs.attributes);
  if (textOf(values.get(oid.contentType)) !== oid.data) return undefined;
  if (!values.has(oid.signingTime) || !values.has(oid.messageDigest)) return undefined;
  return {
    signedData,
    signerInfo,
    content: eContent ? new Uint8Array(eContent.getValue()) : undefined,
    attributeText: (type) => textOf(values.get(type)),
  };
}

/** Reads a CMS SignedData (RFC 5652 §5) with one signer and the signed attributes of §11; `undefined`: it is none. */
export function parseSignedData(der: Uint8Array): ParsedSignedData | undefined {
  try {
    return parse(der);
  } catch {
    return undefined;
  }
}
