import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { type ManifestEntry, readManifest } from './manifest.ts';
import { sha256 } from './store-document.ts';

/** A file in a folder of documents that this program wrote. */
export interface StoredFile {
  /** Absolute path. */
  readonly path: string;
  /** The manifest's line; absent for what an interrupted run left half written. */
  readonly entry?: ManifestEntry;
  readonly bytes: number;
  readonly at: Date;
  /**
   * `whole`: as it was written; `changed`: somebody wrote in it since; `foreign`: something else has its name, such as a link;
   * `part`: half written, by a process that is gone.
   */
  readonly state: 'whole' | 'changed' | 'foreign' | 'part';
}

/** What a document is called while it is written: its name, the number of the process. */
const partName = /^(?:\d{4}-\d\d-\d\d_.+|manifest\.jsonl)\.(?<pid>\d+)\.part$/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function look(path: string, entry: ManifestEntry): Promise<StoredFile[]> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return [];
  const facts = { path, entry, bytes: found.size, at: new Date(entry.at) };
  if (!found.isFile()) return [{ ...facts, state: 'foreign' }];
  const same = found.size === entry.bytes && sha256(await readFile(path)) === entry.sha256;
  return [{ ...facts, state: same ? 'whole' : 'changed' }];
}

/** What this program wrote into a folder and is still there; no link is followed, and nothing else is looked at. */
export async function storedFiles(out: string): Promise<readonly StoredFile[]> {
  const folder = resolve(out);
  const entries = new Map((await readManifest(folder)).map((entry) => [parse(entry.file).base, entry]));
  const stored = await Promise.all([...entries].map(([name, entry]) => look(join(folder, name), entry)));
  const names = await readdir(folder).catch(() => []);
  const parts = names.map(async (name): Promise<StoredFile[]> => {
    const pid = partName.exec(name)?.groups?.['pid'];
    const path = join(folder, name);
    const found = pid === undefined || isRunning(Number(pid)) ? undefined : await lstat(path).catch(() => undefined);
    return found?.isFile() ? [{ path, bytes: found.size, at: found.mtime, state: 'part' }] : [];
  });
  return [...stored.flat(), ...(await Promise.all(parts)).flat()];
}
