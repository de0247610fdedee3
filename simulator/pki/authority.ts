import type { Credentials } from './credentials.ts';
import type { SignatureVerdict } from './signature-verdict.ts';

/** Whom a certificate is made for. */
export interface CertificateHolder {
  readonly name: string;
  readonly cardNumber: string;
  /** 國民身分證統一編號; an agency has none, and its certificate names it as an organisation. */
  readonly id?: string;
}

/** The simulator's certification authority: a root, an issuing CA, certificates, revocation and verification. */
export interface Authority {
  /** The root's certificate, DER. */
  readonly root: Uint8Array;
  /** The issuing CA's certificate, DER. */
  readonly issuer: Uint8Array;
  /** Serial numbers (upper-case hex) that the next revocation list names; add to revoke. */
  readonly revoked: Set<string>;
  /** Two key pairs (see `lentKeyPair`) and new certificates for them; valid from two years ago for eight years unless told otherwise. */
  issue(holder: CertificateHolder, options?: ValidityOptions): Promise<Credentials>;
  /** The issuing CA's revocation list (RFC 5280 §5), DER, signed now; `at` is its thisUpdate (default: now). */
  crl(at?: Date): Promise<Uint8Array>;
  /** Examines a CMS SignedData (RFC 5652 §5) down to the root and the revocation list; never throws. */
  verifySignedData(der: Uint8Array, options: VerifyOptions): Promise<SignatureVerdict>;
}

/** The time in which a certificate is valid. */
export interface ValidityOptions {
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** What a signature is held against. */
export interface VerifyOptions {
  /** The bytes that must have been signed. */
  readonly expectedContent: Uint8Array;
  /** The moment to examine for; default: now. */
  readonly at?: Date;
}
