import { X509Certificate } from 'node:crypto';

/** A certificate as text, as TLS takes it. Throws `Error` when the bytes are none. */
export function pemOf(der: Uint8Array): string {
  return new X509Certificate(der).toString();
}
