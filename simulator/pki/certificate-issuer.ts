import { createHash, type webcrypto } from 'node:crypto';
import { Certificate, type Extension, type PublicKeyInfo, type RelativeDistinguishedNames } from 'pkijs';
import { authorityKeyIdentifier, subjectKeyIdentifier } from './extensions.ts';
import { newSerialNumber } from './serial-number.ts';
import { x509Time } from './x509-time.ts';

/** A CA as the maker of certificates and revocation lists: its name, its key and the key's identifier. */
export interface CertificateIssuer {
  readonly name: RelativeDistinguishedNames;
  readonly privateKey: webcrypto.CryptoKey;
  readonly keyIdentifier: Uint8Array;
}

/** What a new certificate says, beside what its issuer adds. */
export interface CertificateContent {
  readonly subject: RelativeDistinguishedNames;
  readonly publicKey: PublicKeyInfo;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: readonly Extension[];
}

/** A key's identifier: SHA-1 of its bits (RFC 5280 §4.2.1.2, method 1), 20 bytes. */
export function keyIdentifierOf(publicKey: PublicKeyInfo): Uint8Array {
  return createHash('sha1').update(publicKey.subjectPublicKey.valueBlock.valueHexView).digest();
}

/** Makes and signs an X.509 v3 certificate (RFC 5280 §4) with a random serial number. */
export async function issueCertificate(issuer: CertificateIssuer, content: CertificateContent): Promise<Certificate> {
  const { subject, publicKey, notBefore, notAfter, extensions } = content;
  const certificate = new Certificate({
    version: 2,
    serialNumber: newSerialNumber(),
    issuer: issuer.name,
    subject,
    notBefore: x509Time(notBefore),
    notAfter: x509Time(notAfter),
    subjectPublicKeyInfo: publicKey,
    extensions: [
      authorityKeyIdentifier(issuer.keyIdentifier),
      subjectKeyIdentifier(keyIdentifierOf(publicKey)),
      ...extensions,
    ],
  });
  await certificate.sign(issuer.privateKey, 'SHA-256');
  return certificate;
}

/** The DER bytes of a certificate. */
export function certificateDer(certificate: Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER());
}
