import { webcrypto } from 'node:crypto';
import { type Certificate, PublicKeyInfo, type RelativeDistinguishedNames } from 'pkijs';
import { type CertificateIssuer, issueCertificate, keyIdentifierOf } from './certificate-issuer.ts';
import { certificationAuthority, keyUsage, keyUsageBit } from './extensions.ts';

/** A CA with its own certificate. */
export interface CertificationAuthority extends CertificateIssuer {
  readonly certificate: Certificate;
}

/** The time of the CAs' own certificates: long, so that a holder's can begin and end anywhere inside. */
const [notBefore, notAfter] = [new Date('2010-01-01T00:00:00Z'), new Date('2049-12-31T00:00:00Z')];

/** Makes a CA with a new P-256 key; without a parent it signs its own certificate and is a root. */
export async function createCertificationAuthority(
  name: RelativeDistinguishedNames,
  parent?: CertificateIssuer,
): Promise<CertificationAuthority> {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const publicKey = PublicKeyInfo.fromBER(await webcrypto.subtle.exportKey('spki', pair.publicKey));
  const issuer = { name, privateKey: pair.privateKey, keyIdentifier: keyIdentifierOf(publicKey) };
  const certificate = await issueCertificate(parent ?? issuer, {
    subject: name,
    publicKey,
    notBefore,
    notAfter,
    extensions: [certificationAuthority(), keyUsage(keyUsageBit.keyCertSign | keyUsageBit.cRLSign)],
  });
  return { ...issuer, certificate };
}
