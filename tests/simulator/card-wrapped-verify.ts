import { createCipheriv } from 'node:crypto';
import { toHex } from '../../card/iso7816/index.ts';
import { testWrappingKey } from '../../simulator/cards/index.ts';

function encrypt(key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('des-ede-cbc', key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

/** How a wrapped VERIFY departs from the right form. */
export interface WrappedVerifyOptions {
  readonly key?: Uint8Array;
  /** 8 bytes in place of the right MAC. */
  readonly mac?: Uint8Array;
}

/** A wrapped VERIFY as hex, made for these specs alone: the product's own code is not asked. */
export function wrappedVerify(pin: string, { key = testWrappingKey, ...options }: WrappedVerifyOptions = {}): string {
  const iv = Buffer.from('a1b2c3d4e5f60718', 'hex');
  const padded = Buffer.alloc(10, 0xff);
  padded.write(pin, 'latin1');
  const mac = options.mac ?? encrypt(key, iv, padded).subarray(-8);
  return `8C20000120${toHex(iv)}${toHex(encrypt(key, iv, Buffer.concat([padded, mac])))}`;
}
