import { link, open, rename, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** Gives a file a name that nobody has. Rejects with `EEXIST` when somebody has it. */
async function moveTo(part: string, path: string): Promise<void> {
  try {
    await link(part, path);
  } catch (error) {
    if (isTaken(error)) throw error;
    // A file system without hard links: an empty file holds the name until the rename.
    await (await open(path, 'wx', 0o600)).close();
    await rename(part, path).catch(async (cause: unknown) => {
      await rm(path, { force: true });
      throw cause;
    });
  }
}

/**
 * Gives a `.part` its final name in its folder and tells the path; a name that another file has gets ` (2)`, ` (3)` …, and
 * no file is ever overwritten.
 */
export async function giveName(part: string, folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} (${count})${ext}`);
    try {
      await moveTo(part, path);
      return path;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}
