import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processMark } from '../../browser/index.ts';
import { DeletionError } from '../purge/deletion-error.ts';

/** The beginning of the names of folders whose documents are only looked at; the number of the process follows. */
export const deskPrefix = 'ecpa-desk-';

/** A folder (0700) that goes with everything in it. */
export interface DeskFolder extends AsyncDisposable {
  readonly folder: string;
}

/** Makes a folder for documents that are only looked at. Disposing it deletes them; throws `DeletionError` when that fails. */
export async function openDeskFolder(): Promise<DeskFolder> {
  const folder = await mkdtemp(join(tmpdir(), `${deskPrefix}${processMark()}-`));
  return {
    folder,
    [Symbol.asyncDispose]: async () => {
      try {
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      } catch (cause) {
        throw new DeletionError(folder, { cause });
      }
    },
  };
}
