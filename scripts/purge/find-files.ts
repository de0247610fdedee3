import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FindingKind } from '../../reports/index.ts';
import type { Finding, Findings } from './finding.ts';

/** The bytes of a file, or of all files below a folder; links are not followed. */
async function sizeOf(path: string): Promise<number> {
  const found = await lstat(path);
  if (!found.isDirectory()) return found.size;
  const names = await readdir(path);
  const sizes = await Promise.all(names.map((name) => sizeOf(join(path, name)).catch(() => 0)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * What lies in a folder under names that only this program gives. `isOurs` judges a name; a link in the place of the folder or of
 * an entry is not followed. Deleting a folder takes what is in it along.
 */
export async function findFiles(
  folder: string,
  kind: FindingKind,
  isOurs: (name: string) => boolean,
): Promise<Findings> {
  const there = await lstat(folder).catch(() => undefined);
  if (!there?.isDirectory()) return { found: [], left: [] };
  const names = (await readdir(folder)).filter(isOurs);
  const found = await Promise.all(
    names.map(async (name): Promise<Finding[]> => {
      const path = join(folder, name);
      const state = await lstat(path).catch(() => undefined);
      if (!state || state.isSymbolicLink()) return [];
      const remove = () => rm(path, { recursive: true, force: true, maxRetries: 3 });
      return [{ kind, path, bytes: await sizeOf(path), at: state.mtime.toISOString(), remove }];
    }),
  );
  return { found: found.flat(), left: [] };
}
