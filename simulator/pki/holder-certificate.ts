import { PublicKeyInfo } from 'pkijs';
import type { CertificateHolder, ValidityOptions } from './authority.ts';
import { certificateDer, type CertificateIssuer, issueCertificate } from './certificate-issuer.ts';
import type { CertifiedKey } from './credentials.ts';
import { distinguishedName } from './distinguished-name.ts';
import { keyUsage, lastFourOfId } from './extensions.ts';
import type { KeyPair } from './lent-key-pair.ts';
import { serialToHex } from './serial-number.ts';

const year = 365.25 * 24 * 3600 * 1000;

/** The serialNumber of a holder's name: 16 digits, made from the card number. */
function holderNumber({ cardNumber }: CertificateHolder): string {
  return cardNumber.replace(/\D/g, '').padStart(16, '0');
}

/** Makes a certificate for a key, with these keyUsage bits: of MOICA's kind, or an agency's. */
export async function certifyHolder(
  issuer: CertificateIssuer,
  holder: CertificateHolder,
  { privateKey, publicKey }: KeyPair,
  options: ValidityOptions & { readonly usage: number },
): Promise<CertifiedKey> {
  const { notBefore = new Date(Date.now() - 2 * year), notAfter = new Date(Date.now() + 6 * year), usage } = options;
  const certificate = await issueCertificate(issuer, {
    subject: distinguishedName([
      ['countryName', 'TW'],
      [holder.id === undefined ? 'organizationName' : 'commonName', holder.name],
      ['serialNumber', holderNumber(holder)],
    ]),
    publicKey: PublicKeyInfo.fromBER(Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }))),
    notBefore,
    notAfter,
    extensions: [keyUsage(usage), ...(holder.id === undefined ? [] : [lastFourOfId(holder.id)])],
  });
  return { privateKey, certificate: certificateDer(certificate), serial: serialToHex(certificate.serialNumber) };
}
