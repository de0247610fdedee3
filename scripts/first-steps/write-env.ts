import { chmod, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StorageError } from '../../documents/index.ts';

/** The text of a `.env`; empty where there is none. Throws `StorageError` when it cannot be read. */
export async function readEnv(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new StorageError(`${path} cannot be read`, { cause });
  }
}

/** Writes a `.env` whole or not at all, for its owner alone (0600); a link goes on leading where it led. Throws `StorageError`. */
export async function writeEnv(path: string, text: string): Promise<void> {
  const place = await realpath(path).catch(() => resolve(path));
  const part = `${place}.${process.pid}.part`;
  try {
    await writeFile(part, text, { mode: 0o600, flag: 'wx' });
    await chmod(part, 0o600);
    await rename(part, place);
  } catch (cause) {
    await rm(part, { force: true });
    throw new StorageError(`${place} could not be written`, { cause });
  }
}
