import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The end of the name that a document has while it is written: whose process writes it. */
const partName = /\.(\d+)\.part$/;

/** How old a part has to be to be nobody's, in ms: a process of another container may have a number that is free here. */
const leastAge = 60_000;

function isGone(id: number): boolean {
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Removes what a killed run had half written to a folder: personal data under a name that nobody looks for. */
export async function removeStaleParts(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, id = ''] = partName.exec(name) ?? [];
    if (id === '' || !isGone(Number(id))) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > leastAge) await rm(path, { force: true }).catch(() => undefined);
  }
}
