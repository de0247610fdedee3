import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appendLine } from './append-line.ts';
import { parseRecord, recordLine, type RunRecord } from './run-record.ts';

const monthFile = /^runs-(\d{4}-\d{2})\.jsonl$/;
const day = 86_400_000;

/** Past runs, the oldest first, and how many lines could not be read. */
export interface PastRuns {
  readonly runs: readonly RunRecord[];
  readonly damaged: number;
}

/** The history of runs: a file of JSON lines a month, in a folder of the state folder that only its owner can read. */
export class History {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Adds a run. Throws the system's error; then nothing, or a line that reading passes over, was written. */
  async add(record: RunRecord): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await appendLine(join(this.#folder, `runs-${record.startedAt.slice(0, 7)}.jsonl`), recordLine(record));
  }

  /** All runs. A folder that is not there has none; throws the system's error when it cannot be read. */
  async read(): Promise<PastRuns> {
    const texts = await Promise.all((await this.#months()).map(({ path }) => readFile(path, 'utf8')));
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line !== '');
    const parsed = lines.map(parseRecord);
    const runs = parsed.filter((record) => record !== undefined);
    const byTime = runs.toSorted((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt));
    return { runs: byTime, damaged: parsed.length - runs.length };
  }

  /** Deletes the months of which no run is younger than so many days. */
  async forget(days: number, now: Date): Promise<void> {
    for (const { month, path } of await this.#months()) {
      const [year = 0, number = 0] = month.split('-').map(Number);
      const end = Date.UTC(year, number, 1);
      if (end + days * day < now.getTime()) await rm(path, { force: true });
    }
  }

  async #months(): Promise<readonly { readonly month: string; readonly path: string }[]> {
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    return names.toSorted().flatMap((name) => {
      const [, month] = monthFile.exec(name) ?? [];
      return month === undefined ? [] : [{ month, path: join(this.#folder, name) }];
    });
  }
}
