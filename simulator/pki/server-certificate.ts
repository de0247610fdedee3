import { createHash, KeyObject, webcrypto } from 'node:crypto';
import { PublicKeyInfo } from 'pkijs';
import { certificateDer, issueCertificate } from './certificate-issuer.ts';
import { createCertificationAuthority } from './certification-authority.ts';
import { distinguishedName } from './distinguished-name.ts';
import { keyUsage, keyUsageBit, serverAuthentication, subjectAlternativeName } from './extensions.ts';

/** A TLS server's key and certificate. */
export interface ServerCertificate {
  readonly key: string;
  /** The server's certificate, PEM. */
  readonly certificate: string;
  /** The root's, DER. */
  readonly root: Uint8Array;
  /** SHA-256 of the SubjectPublicKeyInfo, base64 (RFC 7469 §2.4). */
  readonly keyHash: string;
}

const day = 86_400_000;

/** A TLS certificate for one host under a root of its own, P-256, good for 30 days: what the vendor's new installers make. */
export async function createServerCertificate(host: string): Promise<ServerCertificate> {
  const root = await createCertificationAuthority(
    distinguishedName([
      ['countryName', 'TW'],
      ['organizationName', 'NHI component (simulator)'],
    ]),
  );
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const publicKey = Buffer.from(await webcrypto.subtle.exportKey('spki', pair.publicKey));
  const now = Date.now();
  const certificate = await issueCertificate(root, {
    subject: distinguishedName([['commonName', host]]),
    publicKey: PublicKeyInfo.fromBER(publicKey),
    notBefore: new Date(now - day),
    notAfter: new Date(now + 29 * day),
    extensions: [keyUsage(keyUsageBit.digitalSignature), serverAuthentication(), subjectAlternativeName(host)],
  });
  const base64 = Buffer.from(certificateDer(certificate)).toString('base64');
  return {
    key: KeyObject.from(pair.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    root: certificateDer(root.certificate),
    keyHash: createHash('sha256').update(publicKey).digest('base64'),
  };
}
