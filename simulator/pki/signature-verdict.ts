/** The holder's certificate that verified a signature. */
export interface SignerCertificate {
  /** Serial number, upper-case hex. */
  readonly serial: string;
  readonly subjectCN: string;
  readonly der: Uint8Array;
}

/** Why a signature does not count, in the order in which it is examined. */
export type SignatureFault =
  | 'malformed'
  | 'content-mismatch'
  | 'bad-signature'
  | 'untrusted'
  | 'not-yet-valid'
  | 'expired'
  | 'revoked'
  | 'wrong-usage';

/** What became of examining a CMS SignedData. */
export type SignatureVerdict =
  | {
      readonly kind: 'valid';
      readonly certificate: SignerCertificate;
      /** Signed attribute 2.16.886.1.100.2.204, where it is there. */
      readonly cardNumber?: string;
      /** Signed attribute 1.2.840.113549.1.9.25.3, where it is there. */
      readonly nonce?: string;
    }
  | { readonly kind: 'invalid'; readonly reason: SignatureFault };
