import { BitString } from 'asn1js';
import { Certificate } from 'pkijs';
import type { CertificateUsage } from './card.ts';

/** id-ce-keyUsage (RFC 5280 §4.2.1.3). */
const keyUsage = '2.5.29.15';

/** What a certificate may be used for; `undefined` when the bytes are no certificate or it says nothing of use here. */
export function certificateUsage(der: Uint8Array): CertificateUsage | undefined {
  try {
    const extension = Certificate.fromBER(Uint8Array.from(der)).extensions?.find(({ extnID }) => extnID === keyUsage);
    const bits: unknown = extension?.parsedValue;
    const first = bits instanceof BitString ? (bits.valueBlock.valueHexView[0] ?? 0) : 0;
    if (first & 0x80) return 'digitalSignature';
    return first & 0x20 ? 'keyEncipherment' : undefined;
  } catch {
    return undefined;
  }
}
