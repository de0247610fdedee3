import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Puts a text in a file's place, whole or not at all: written beside it, then renamed, so that who reads it meanwhile sees the old one.
 * Makes its folder. Throws the system's error.
 */
export async function replaceFile(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const target = resolve(path);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  // No collector reads a name that begins with a dot and ends so.
  const part = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    {
      await using file = await open(part, 'wx', mode);
      await file.writeFile(content);
      // What may be read by others is so whatever the mask of this process says.
      if (mode !== 0o600) await file.chmod(mode);
    }
    await rename(part, target);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}
