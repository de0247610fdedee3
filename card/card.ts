import type { CertificateFacts } from './certificate-facts.ts';
import type { CardError } from './errors.ts';
import type { Pin } from './pin.ts';

/** What a certificate may be used for, by its X.509 keyUsage (RFC 5280 §4.2.1.3). */
export type CertificateUsage = 'digitalSignature' | 'keyEncipherment';

/** A certificate as it lies on a card. */
export interface CardCertificate {
  /** DER bytes. */
  readonly der: Uint8Array;
  readonly usage: CertificateUsage;
  readonly facts: CertificateFacts;
}

/** A card that was identified by its answers; nothing secret has been sent to it. */
export interface Card extends AsyncDisposable {
  readonly product: string;
  /** The number printed on the card; 16 ASCII characters on a HiCOS card. */
  readonly number: string;
  /** The holder's certificates, in the order of the card. */
  readonly certificates: readonly CardCertificate[];
  /** What `unlock` would throw without sending anything, where that is known since the card was read. */
  readonly obstacle?: CardError | undefined;
  /** Sends one VERIFY, never a second one. Throws `PinError`, `CardError` or `ReaderError`. Wipes the PIN. */
  unlock(pin: Pin): Promise<UnlockedCard>;
}

/** A card whose PIN was right. Signing exists only here. */
export interface UnlockedCard {
  /** DER bytes of the certificate whose key signs. */
  readonly certificate: Uint8Array;
  /** RSASSA-PKCS1-v1_5 over a DER DigestInfo (RFC 8017 §9.2); gives the signature, 256 bytes for RSA-2048. */
  sign(digestInfo: Uint8Array): Promise<Uint8Array>;
}
