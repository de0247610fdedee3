import { lstat } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { type ManifestEntry, readManifest } from '../../documents/index.ts';

/** A 履歷表 that an earlier run stored. */
export interface EarlierResume {
  /** Absolute path. */
  readonly path: string;
  readonly entry: ManifestEntry;
}

/** The 履歷表 that lie in the folder of documents, by its manifest, the newest first. */
export async function earlierResumes(out: string): Promise<readonly EarlierResume[]> {
  const folder = resolve(out);
  const entries = (await readManifest(folder)).filter(({ kind }) => kind === 'resume');
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, parse(entry.file).base);
      const isFile = await lstat(path).then(
        (state) => state.isFile(),
        () => false,
      );
      return isFile ? [{ path, entry }] : [];
    }),
  );
  return found.flat().toSorted((one, other) => other.entry.at.localeCompare(one.entry.at));
}
