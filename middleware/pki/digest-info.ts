import { createHash } from 'node:crypto';
import type { HashAlgorithm } from './hash-algorithm.ts';

/** The digest of some bytes. */
export function digest(hash: HashAlgorithm, bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash(hash.name).update(bytes).digest());
}

/** DER DigestInfo over the digest of some bytes (RFC 8017 §9.2): what a card signs. */
export function digestInfo(hash: HashAlgorithm, bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...hash.digestInfoPrefix, ...digest(hash, bytes)]);
}
