import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { removeStaleParts } from './stale-parts.ts';
import { storageFault } from './storage-fault.ts';

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Makes a folder and those above it, all 0700, where they are not there. Node's own `recursive` never ends below /proc. */
async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    await chmod(folder, 0o700);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    throw error;
  }
}

/** Makes the folder for documents, 0700, where it is not there; gives its absolute path. Rejects as `mkdir`. */
export async function makeFolder(out: string): Promise<string> {
  const folder = resolve(out);
  await make(folder).catch(async (error: unknown) => {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await make(folder);
  });
  return folder;
}

/**
 * Makes sure that documents can be written to a folder, before a PIN is spent for them: it is made, what a killed run left half
 * written is removed, and so is a small file that is written. Throws `StorageError`.
 */
export async function readyFolder(out: string): Promise<void> {
  try {
    const folder = await makeFolder(out);
    await removeStaleParts(folder);
    const trial = join(folder, `.${randomUUID()}.part`);
    try {
      await writeFile(trial, 'x', { mode: 0o600 });
    } finally {
      await rm(trial, { force: true });
    }
  } catch (error) {
    throw storageFault(resolve(out), error);
  }
}
