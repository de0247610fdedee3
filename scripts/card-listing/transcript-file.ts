import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { type Reader, ReaderError, recordReader, transcriptHead } from '../../card/index.ts';
import { StorageError } from '../../documents/index.ts';
import { SettingsError } from '../settings/errors.ts';

/** The folder's owner alone: answers hold the card holder's name and certificates. */
const ownerOnly = 0o600;

/** A new file that what is said to cards is written to. Disposing closes it, and takes it away when nothing was said. */
export interface TranscriptFile extends Disposable {
  readonly path: string;
  /** The reader, with all that is said through it on record. */
  readonly through: (reader: Reader) => Reader;
  /** Throws `ReaderError` (`no-card`) when there was no card to record, or `StorageError` when the file is not whole. */
  finish(): void;
}

function create(path: string): number {
  try {
    return openSync(path, 'wx', ownerOnly);
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const why = exists ? 'is there already, and a transcript is not written over' : 'cannot be written';
    throw new SettingsError('CONFIG', `--record: ${path} ${why}`, { cause: error });
  }
}

/** Makes the file of a transcript, mode 0600. Throws `SettingsError` when it cannot, or when there is such a file. */
export function createTranscriptFile(path: string): TranscriptFile {
  const file = create(path);
  let open = true;
  let connections = 0;
  let fault: unknown;
  // A full disk must not look like a fault of the card, so it is told at the end.
  const write = (line: string): void => {
    try {
      writeSync(file, `${line}\n`);
    } catch (error) {
      fault ??= error;
    }
  };
  write(transcriptHead(new Date()));
  return {
    path,
    through: (reader) => {
      const recorded = recordReader(reader, write);
      return {
        name: recorded.name,
        connect: async () => {
          const connection = await recorded.connect();
          connections += 1;
          return connection;
        },
      };
    },
    finish: () => {
      if (fault) throw new StorageError(`${path}: the transcript is not whole`, { cause: fault });
      if (connections === 0) throw new ReaderError('no-card', 'no card was there to be recorded');
    },
    [Symbol.dispose]: () => {
      if (!open) return;
      open = false;
      closeSync(file);
      if (connections === 0) rmSync(path, { force: true });
    },
  };
}
