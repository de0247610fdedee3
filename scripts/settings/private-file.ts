import { readFileSync, statSync } from 'node:fs';
import { SettingsError } from './errors.ts';

/** Permission bits of group and others. */
const others = 0o077;

/** Reads a file that holds a secret. Throws `SettingsError` when it is not there, or when others may read it. */
export function readPrivateFile(path: string, what: string): Uint8Array {
  try {
    const { mode } = statSync(path);
    if (process.platform !== 'win32' && (mode & others) !== 0) {
      throw new SettingsError('CONFIG', `${path} (${what}) can be read by others; make it yours alone: chmod 600`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError('CONFIG', `${path} (${what}) cannot be read`, { cause: error });
  }
}
