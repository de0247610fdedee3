import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { SettingsError } from '../settings/errors.ts';
import { readPrivateFile } from '../settings/private-file.ts';
import type { Keychain } from './keychain.ts';

/** Where the key of kept sessions lies. */
export type KeyPlace = 'keychain' | 'file';

/** A key, and where it lies. */
export interface SessionKey {
  readonly key: Uint8Array;
  readonly place: KeyPlace;
}

/** The name of the file with the key. */
const keyName = 'key';

/** Bytes of a key of AES-256. */
const keyLength = 32;

async function keyInFile(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    await file.writeFile(randomBytes(keyLength));
    await file.sync();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readPrivateFile(path, 'key of the kept sessions');
  if (key.length !== keyLength)
    throw new SettingsError('CONFIG', `${path} is damaged; delete it: kept sessions are lost`);
  return key;
}

/** The key in the keychain, made where there is none; `undefined` where it cannot be had. */
async function keyInKeychain(keychain: Keychain): Promise<Uint8Array | undefined> {
  try {
    const known = await keychain.read();
    if (known?.length === keyLength) return known;
    await keychain.write(randomBytes(keyLength));
    // Another run may have made one at the same time; what is there now counts for both.
    const made = await keychain.read();
    return made?.length === keyLength ? made : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The key of a folder of sessions: in the keychain where there is one, else in a file (0600) beside them. A key that lies in a file
 * stays there, and no keychain is opened then. Throws `SettingsError` when others can read that file.
 */
export async function sessionKey(folder: string, openChain: () => Promise<Keychain | undefined>): Promise<SessionKey> {
  const path = join(folder, keyName);
  const keychain = existsSync(path) ? undefined : await openChain();
  const kept = keychain && (await keyInKeychain(keychain));
  return kept ? { key: kept, place: 'keychain' } : { key: await keyInFile(path), place: 'file' };
}
