import type { KeyObject } from 'node:crypto';

/** An RSA-2048 key pair and the certificate that the issuing CA gave it. */
export interface CertifiedKey {
  readonly privateKey: KeyObject;
  /** DER bytes. */
  readonly certificate: Uint8Array;
  /** The certificate's serial number, upper-case hex. */
  readonly serial: string;
}

/** What a person's card carries: `cert1` signs, `cert2` is for encryption. */
export interface Credentials {
  /** keyUsage digitalSignature. */
  readonly signing: CertifiedKey;
  /** keyUsage keyEncipherment and dataEncipherment. */
  readonly encipherment: CertifiedKey;
}
