import { Integer, type Sequence } from 'asn1js';
import { CertificateRevocationList, Extension, Extensions, RevokedCertificate } from 'pkijs';
import type { CertificateIssuer } from './certificate-issuer.ts';
import { authorityKeyIdentifier } from './extensions.ts';
import { oid } from './object-identifiers.ts';
import { serialFromHex } from './serial-number.ts';
import { x509Time } from './x509-time.ts';

/** How long a revocation list holds, in milliseconds: a day, as the government's CAs do it. */
const lifetime = 24 * 3600 * 1000;

/** Makes and signs a CA's revocation list (RFC 5280 §5) of these serial numbers (hex). */
export async function revocationList(
  issuer: CertificateIssuer,
  serials: Iterable<string>,
  thisUpdate: Date,
): Promise<CertificateRevocationList> {
  const revokedCertificates = Array.from(
    serials,
    (serial) =>
      new RevokedCertificate({
        userCertificate: serialFromHex(serial),
        revocationDate: x509Time(thisUpdate),
      }),
  );
  const number = new Integer({ value: Math.floor(thisUpdate.getTime() / 1000) });
  const list = new CertificateRevocationList({
    version: 1,
    issuer: issuer.name,
    thisUpdate: x509Time(thisUpdate),
    nextUpdate: x509Time(new Date(thisUpdate.getTime() + lifetime)),
    // §5.1.2.6: where nothing is revoked the field must be absent.
    ...(revokedCertificates.length > 0 ? { revokedCertificates } : {}),
    crlExtensions: new Extensions({
      extensions: [
        authorityKeyIdentifier(issuer.keyIdentifier),
        new Extension({ extnID: oid.cRLNumber, critical: false, extnValue: number.toBER() }),
      ],
    }),
  });
  await list.sign(issuer.privateKey, 'SHA-256');
  return list;
}

/** The DER bytes of a revocation list. */
export function revocationListDer(list: CertificateRevocationList): Uint8Array {
  const schema = list.toSchema() as Sequence;
  return new Uint8Array(schema.toBER());
}
