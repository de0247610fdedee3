import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Leak } from './leak.ts';
import { needlesFor } from './needle.ts';
import { NeedleSearch } from './needle-search.ts';
import { kindsInFile } from './scan-file.ts';
import type { SensitiveValue } from './sensitive-value.ts';

/** The files at or below a place; none where there is no such place, nor can be one (its folder is a file). */
function filesIn(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    const entries = readdirSync(place, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
}

/**
 * Searches every file below these folders (or files) for these values, in whatever form they stand, in packed parts too.
 * A folder that is not there has no leaks. Reads, changes nothing.
 */
export function findLeaks(folders: readonly string[], values: Iterable<SensitiveValue>): Leak[] {
  const search = new NeedleSearch(needlesFor(values));
  return folders.flatMap((folder) =>
    filesIn(folder).flatMap((file) => {
      const kinds = [...kindsInFile(file, relative(folder, file), search)];
      return kinds.length > 0 ? [{ file, kinds: kinds.sort() }] : [];
    }),
  );
}
