import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** Both halves of an RSA-2048 key. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const makeKeyPair = promisify(generateKeyPair);

const made = new Map<string, Promise<KeyPair>>();

/**
 * The RSA-2048 key of this name, made (on the thread pool) at the first asking in this process. Making one takes longer than all
 * else that an authority does, so authorities borrow them; their certificates, under keys of their own, tell them apart.
 */
export function lentKeyPair(name: string): Promise<KeyPair> {
  const pair = made.get(name) ?? makeKeyPair('rsa', { modulusLength: 2048 });
  made.set(name, pair);
  return pair;
}
