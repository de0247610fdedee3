/** A hash that a page may ask for: Node's name, its OID, and the DER before the digest in a DigestInfo (RFC 8017 §9.2 note 1). */
export interface HashAlgorithm {
  readonly name: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  readonly oid: string;
  readonly digestInfoPrefix: Uint8Array;
}

const prefix = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

/** The hashes that HiPKI names. */
export const hashAlgorithms: Readonly<Record<'SHA1' | 'SHA256' | 'SHA384' | 'SHA512', HashAlgorithm>> = {
  SHA1: { name: 'sha1', oid: '1.3.14.3.2.26', digestInfoPrefix: prefix('3021300906052b0e03021a05000414') },
  SHA256: {
    name: 'sha256',
    oid: '2.16.840.1.101.3.4.2.1',
    digestInfoPrefix: prefix('3031300d060960864801650304020105000420'),
  },
  SHA384: {
    name: 'sha384',
    oid: '2.16.840.1.101.3.4.2.2',
    digestInfoPrefix: prefix('3041300d060960864801650304020205000430'),
  },
  SHA512: {
    name: 'sha512',
    oid: '2.16.840.1.101.3.4.2.3',
    digestInfoPrefix: prefix('3051300d060960864801650304020305000440'),
  },
};

/** Finds a hash by the page's word for it; without one it is SHA-256. `undefined` when it is not known. */
export function hashAlgorithmOf(word: string): HashAlgorithm | undefined {
  const name = word.replace('-', '').toUpperCase() || 'SHA256';
  return name in hashAlgorithms ? hashAlgorithms[name as keyof typeof hashAlgorithms] : undefined;
}
