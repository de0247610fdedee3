import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { SettingsError } from './errors.ts';

/** Permission bits of group and others. */
const others = 0o077;

/** The bit that a credential of systemd shows for the access list of the service's user, since its version 254. */
const groupReads = 0o040;

/** Whether a file is a credential that systemd gave this service alone (LoadCredential). */
function isCredential(path: string): boolean {
  const { CREDENTIALS_DIRECTORY } = process.env;
  return CREDENTIALS_DIRECTORY !== undefined && dirname(resolve(path)) === resolve(CREDENTIALS_DIRECTORY);
}

/** Reads a file that holds a secret. Throws `SettingsError` when it is not there, or when others may read it. */
export function readPrivateFile(path: string, what: string): Uint8Array {
  try {
    const { mode } = statSync(path);
    const forbidden = isCredential(path) ? others & ~groupReads : others;
    if (process.platform !== 'win32' && (mode & forbidden) !== 0) {
      throw new SettingsError('CONFIG', `${path} (${what}) can be read by others; make it yours alone: chmod 600`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError('CONFIG', `${path} (${what}) cannot be read`, { cause: error });
  }
}
