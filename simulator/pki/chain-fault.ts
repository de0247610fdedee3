import { type Certificate, CertificateChainValidationEngine, type CertificateRevocationList } from 'pkijs';
import type { SignatureFault } from './signature-verdict.ts';

/** What a certificate is held against. */
export interface TrustContext {
  readonly root: Certificate;
  readonly issuer: Certificate;
  /** Of the root and of the issuing CA; their signatures are examined too. */
  readonly revocationLists: readonly CertificateRevocationList[];
  readonly at: Date;
}

/** Codes of pkijs's engine: a certificate outside its time, and one that is revoked. */
const [outsideItsTime, isRevoked] = [8, 12];

/** What is wrong with a holder's certificate, from the root down (RFC 5280 §6); `undefined` when nothing is. */
export async function chainFault(
  leaf: Certificate,
  { root, issuer, revocationLists, at }: TrustContext,
): Promise<Extract<SignatureFault, 'untrusted' | 'not-yet-valid' | 'expired' | 'revoked'> | undefined> {
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [root],
    certs: [issuer, leaf],
    crls: [...revocationLists],
    checkDate: at,
  });
  const { result, resultCode } = await engine.verify();
  if (result) return undefined;
  if (resultCode === isRevoked) return 'revoked';
  if (resultCode !== outsideItsTime) return 'untrusted';
  // The engine has one code for both ends of a certificate's time.
  const early = [leaf, issuer, root].some(({ notBefore }) => at < notBefore.value);
  return early ? 'not-yet-valid' : 'expired';
}
