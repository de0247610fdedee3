import { createCipheriv, createDecipheriv, timingSafeEqual } from 'node:crypto';

/** Two-key 3DES in CBC mode, padded by PKCS#7. */
const cipherName = 'des-ede-cbc';

/** Lengths in a wrapped VERIFY (facts of HiCOS cards, §3.4). */
const [blockLength, pinLength] = [8, 10];

/** The padded PIN in IV ‖ ciphertext (8 + 24 bytes); `undefined` when padding or MAC are wrong under this key. */
export function unwrapPin(wrapped: Uint8Array, key: Uint8Array): Uint8Array | undefined {
  const [iv, ciphertext] = [wrapped.subarray(0, blockLength), wrapped.subarray(blockLength)];
  let plain: Buffer;
  try {
    const decipher = createDecipheriv(cipherName, key, iv);
    plain = Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    return undefined;
  }
  if (plain.length !== pinLength + blockLength) return undefined;
  const pin = plain.subarray(0, pinLength);
  const cipher = createCipheriv(cipherName, key, iv);
  const mac = Buffer.concat([cipher.update(pin), cipher.final()]).subarray(-blockLength);
  return timingSafeEqual(mac, plain.subarray(pinLength)) ? pin : undefined;
}
