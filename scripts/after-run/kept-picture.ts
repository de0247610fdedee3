import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MorningPicture } from '../../reports/index.ts';
import type { HistoryPlace } from './history-place.ts';
import { replaceFile } from './replace-file.ts';

/** How many pictures are kept. */
const most = 5;

const pathOf = ({ pictures }: HistoryPlace, runId: string): string => join(pictures, `${runId}.jpg`);

/** Keeps the picture of a run, and no more than the newest few. Throws the system's error. */
export async function keepPicture(place: HistoryPlace, runId: string, { bytes }: MorningPicture): Promise<void> {
  await replaceFile(pathOf(place, runId), bytes, 0o600);
  const names = await readdir(place.pictures);
  const files = await Promise.all(
    names.map(async (name) => ({
      path: join(place.pictures, name),
      at: (await stat(join(place.pictures, name))).mtimeMs,
    })),
  );
  const old = files.toSorted((one, other) => other.at - one.at).slice(most);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
/** The picture of a run, where one was kept. */
export async function keptPicture(place: HistoryPlace, runId: string): Promise<MorningPicture | undefined> {
  return readFile(pathOf(place, runId)).then(
    (bytes) => ({ mediaType: 'image/jpeg', bytes }),
    () => undefined,
  );
}
