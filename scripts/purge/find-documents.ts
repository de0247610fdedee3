import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { forgetEntries, type StoredFile, storedFiles } from '../../documents/index.ts';
import type { Finding, Findings } from './finding.ts';

function toFinding(folder: string, { path, entry, bytes, at }: StoredFile): Finding {
  return {
    kind: entry ? 'document' : 'part',
    path,
    bytes,
    at: at.toISOString(),
    remove: async () => {
      await rm(path, { force: true });
      await forgetEntries(folder, ({ file }) => basename(file) === basename(path));
    },
  };
}

/** Documents, pages of differences, charts and half-written files of a folder of documents, by its manifest. */
export async function findDocuments(out: string): Promise<Findings> {
  const folder = resolve(out);
  const files = await storedFiles(folder);
  const ours = files.filter(({ state }) => state === 'whole' || state === 'part');
  const left = files.flatMap(({ path, state }) =>
    state === 'changed' || state === 'foreign' ? [{ path, reason: state }] : [],
  );
  return { found: ours.map((file) => toFinding(folder, file)), left };
}
