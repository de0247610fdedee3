import type { CardCertificate } from '../card/index.ts';
import { LoginError } from './errors.ts';

/** Refuses before anything is typed when the card's signing certificate is not valid at `now`. Throws `LoginError`. */
export function expectValidCertificate(certificates: readonly CardCertificate[], now: Date): void {
  const facts = certificates.find(({ usage }) => usage === 'digitalSignature')?.facts;
  if (facts && (facts.notAfter < now || facts.notBefore > now)) {
    throw new LoginError('certificate-expired', `the certificate is valid until ${facts.notAfter.toISOString()}`);
  }
}
