import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Encrypts a text with AES-256-GCM (NIST SP 800-38D); it opens only with the same key (32 bytes) and the same label. */
export function seal(text: string, key: Uint8Array, label: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(label));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** What `seal` closed; `undefined` when a byte, the key or the label is another one. */
export function unseal(box: Uint8Array, key: Uint8Array, label: string): string | undefined {
  try {
    const decipher = createDecipheriv(algorithm, key, box.subarray(0, nonceLength), { authTagLength: tagLength })
      .setAAD(Buffer.from(label))
      .setAuthTag(box.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([decipher.update(box.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
