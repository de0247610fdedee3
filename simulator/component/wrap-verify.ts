import { createCipheriv, randomBytes } from 'node:crypto';
import { testWrappingKey } from '../cards/index.ts';

function encrypt(iv: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('des-ede-cbc', testWrappingKey, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** The data of a wrapped VERIFY under the virtual cards' test key: IV ‖ ciphertext, 32 bytes (facts of HiCOS cards, §3.4). */
export function wrapVerify(pin: string): Uint8Array {
  const iv = randomBytes(8);
  const padded = Buffer.alloc(10, 0xff);
  padded.write(pin, 'latin1');
  const mac = encrypt(iv, padded).subarray(-8);
  return Buffer.concat([iv, encrypt(iv, Buffer.concat([padded, mac]))]);
}
