import { appendFile, chmod, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StorageError } from './errors.ts';

/** What was done of something long, a line of JSON each, so that it can be gone on with after an interruption. */
export interface Journal {
  /** What earlier runs wrote, unchecked; lines that cannot be read (a power cut) are passed over. */
  readonly entries: readonly unknown[];
  /** Adds a line, readable by the owner alone. Throws `StorageError`. */
  append(entry: object): Promise<void>;
  /** All is done: the file goes. */
  remove(): Promise<void>;
}

function parsed(line: string): unknown[] {
  try {
    return line.trim() === '' ? [] : [JSON.parse(line) as unknown];
  } catch {
    return [];
  }
}

/** Opens the journal of this name in a folder; it and the folder are made when there is something to write. */
export async function openJournal(out: string, name: string): Promise<Journal> {
  const folder = resolve(out);
  const path = join(folder, `${name}.jsonl`);
  const text = await readFile(path, 'utf8').catch(() => '');
  const isCutOff = text !== '' && !text.endsWith('\n');
  let separator = isCutOff ? '\n' : '';
  return {
    entries: text.split('\n').flatMap(parsed),
    append: async (entry) => {
      try {
        if (await mkdir(folder, { recursive: true, mode: 0o700 })) await chmod(folder, 0o700);
        await appendFile(path, `${separator}${JSON.stringify(entry)}\n`, { mode: 0o600 });
        separator = '';
      } catch (error) {
        throw new StorageError(`what was fetched could not be written to ${folder}`, { cause: error });
      }
    },
    remove: () => rm(path, { force: true }),
  };
}
