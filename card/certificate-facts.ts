import { BitString } from 'asn1js';
import { Certificate, type SubjectDirectoryAttributes } from 'pkijs';
import type { CertificateUsage } from './card.ts';

/** What a certificate tells of itself and its holder. */
export interface CertificateFacts {
  /** Serial number, upper-case hex. */
  readonly serial: string;
  /** Common name: the person's name on a 自然人憑證; the organisation's where there is no person. */
  readonly subjectName: string;
  /** The organisation that the certificate is for, as on a 機關憑證; absent on a natural person's. */
  readonly organisation?: string;
  /** Common name of the issuer, or its organisational unit where it has none; as MOICA's. */
  readonly issuerName: string;
  /** Last four characters of the holder's ID, where the certificate tells them; else empty. */
  readonly idTail: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** By keyUsage (RFC 5280 §4.2.1.3); absent when it says nothing of use here. */
  readonly usage?: CertificateUsage;
}

const commonName = '2.5.4.3';
const organizationName = '2.5.4.10';
const organisationalUnit = '2.5.4.11';
const keyUsage = '2.5.29.15';
const subjectDirectoryAttributes = '2.5.29.9';
const idTailAttribute = '2.16.886.1.100.2.51';

/** Upper-case hex of an INTEGER, without the byte that only keeps it positive. */
const serialText = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .toUpperCase()
    .replace(/^00(?=.)/, '');

/** A string type's text, or an octet string's bytes as text; empty for everything else. Names are shown, so control characters go. */
function textOf(value: unknown): string {
  const block = (value as { valueBlock?: { value?: unknown; valueHexView?: Uint8Array } } | undefined)?.valueBlock;
  const bytes = block?.valueHexView;
  const text = typeof block?.value === 'string' ? block.value : Buffer.from(bytes ?? []).toString('latin1');
  return text.replace(/\p{Cc}/gu, '');
}

/** The date of a Time. Throws when it is none: asn1js gives a day in 1899 then, and no certificate is older than 1950 (RFC 5280 §4.1.2.5.1). */
function dateOf({ value }: { readonly value: Date }): Date {
  if (value.getUTCFullYear() >= 1950) return value;
  throw new RangeError('a certificate whose time is none');
}

function usageOf(certificate: Certificate): CertificateUsage | undefined {
  const bits: unknown = certificate.extensions?.find(({ extnID }) => extnID === keyUsage)?.parsedValue;
  const first = bits instanceof BitString ? (bits.valueBlock.valueHexView[0] ?? 0) : 0;
  if (first & 0x80) return 'digitalSignature';
  return first & 0x20 ? 'keyEncipherment' : undefined;
}

function issuerOf({ issuer }: Certificate): string {
  const named = (oid: string) => issuer.typesAndValues.find(({ type }) => type === oid)?.value;
  return textOf(named(commonName) ?? named(organisationalUnit));
}

/** Reads an X.509 certificate from DER (RFC 5280). Throws when it is none. */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  const certificate = Certificate.fromBER(Uint8Array.from(der));
  const directory = certificate.extensions?.find(({ extnID }) => extnID === subjectDirectoryAttributes)?.parsedValue as
    SubjectDirectoryAttributes | undefined;
  const idTail: unknown = directory?.attributes.find(({ type }) => type === idTailAttribute)?.values[0];
  const named = (oid: string) => certificate.subject.typesAndValues.find(({ type }) => type === oid)?.value;
  // A natural person's certificate names no organisation and tells the end of an ID; whatever else it says, that counts.
  const organisation = idTail === undefined ? textOf(named(organizationName)) : '';
  const usage = usageOf(certificate);
  return {
    serial: serialText(certificate.serialNumber.valueBlock.valueHexView),
    subjectName: textOf(named(commonName)) || organisation,
    ...(organisation ? { organisation } : {}),
    issuerName: issuerOf(certificate),
    idTail: textOf(idTail),
    notBefore: dateOf(certificate.notBefore),
    notAfter: dateOf(certificate.notAfter),
    ...(usage ? { usage } : {}),
  };
}
