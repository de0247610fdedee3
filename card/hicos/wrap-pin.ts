import { createCipheriv } from 'node:crypto';
import type { Pin } from '../pin.ts';

/** Length of the padded PIN block of a HiCOS card. */
const blockLength = 10;

/** 3DES-CBC with the 2-key EDE key and PKCS#7 padding. */
function encrypt(key: Uint8Array, iv: Uint8Array, text: Uint8Array): Uint8Array {
  const cipher = createCipheriv('des-ede-cbc', key, iv);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

/**
 * The data of generation 1's VERIFY: IV (8 bytes) ‖ encrypted PIN and MAC (24 bytes); facts of HiCOS cards, §3.4.
 * `key` is the 16-byte wrapping key, `iv` 8 fresh random bytes. Clear copies are wiped before it returns.
 */
export function wrapPin(pin: Pin, key: Uint8Array, iv: Uint8Array): Uint8Array {
  return pin.use((bytes) => {
    const padded = new Uint8Array(blockLength).fill(0xff);
    padded.set(bytes);
    const mac = encrypt(key, iv, padded).subarray(-8);
    const clear = Uint8Array.from([...padded, ...mac]);
    const wrapped = encrypt(key, iv, clear);
    padded.fill(0);
    clear.fill(0);
    return Uint8Array.from([...iv, ...wrapped]);
  });
}
