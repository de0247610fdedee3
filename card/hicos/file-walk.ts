import { CardError } from '../errors.ts';
import { exchange } from '../exchange.ts';
import type { Transmit } from '../transmit.ts';
import type { FileDialect } from './file-dialect.ts';
import { readFrom, type ReadOptions } from './read-file.ts';

/** From the master file to a DF or EF, by file identifiers. */
export type FilePath = readonly number[];

/** The files of one HiCOS card, reached with as few commands as possible: it knows which DF was selected last. */
export class FileWalk {
  readonly #transmit: Transmit;
  readonly #dialect: FileDialect;
  #folder: FilePath | undefined;

  /** `folder`: the DF that is selected, where that is known. */
  constructor(transmit: Transmit, dialect: FileDialect, folder?: FilePath) {
    this.#transmit = transmit;
    this.#dialect = dialect;
    this.#folder = folder;
  }

  /**
   * Selects a file for reading: from the DF that is selected where it lies below (ISO/IEC 7816-4 §7.1.1), and from the
   * master file where the card does not find it like that. Throws `CardError` where it is not there.
   */
  async select(path: FilePath): Promise<void> {
    const folder = this.#folder;
    if (folder?.every((fid, depth) => path[depth] === fid)) {
      this.#folder = undefined;
      const missing = await this.#descend(path.slice(folder.length)).catch((error: unknown) => {
        if (error instanceof CardError) return error.message;
        throw error;
      });
      if (missing === undefined) {
        this.#folder = path.slice(0, -1);
        return;
      }
    }
    await this.selectFromMasterFile(path);
  }

  /** Selects a file from the master file on, whatever was selected before. Throws `CardError` where it is not there. */
  async selectFromMasterFile(path: FilePath): Promise<void> {
    this.#folder = undefined;
    const missing = await this.#descend(path);
    if (missing !== undefined) throw new CardError('unexpected-answer', missing);
    this.#folder = path.slice(0, -1);
  }

  /** Reads the selected EF, see `readFrom`. */
  read(options: ReadOptions): Promise<Uint8Array> {
    return readFrom(this.#transmit, this.#dialect, options);
  }

  /** Selects one after the other; tells which one is not on this card. */
  async #descend(fids: FilePath): Promise<string | undefined> {
    for (const fid of fids) {
      const select = this.#dialect.selectFile(fid);
      if (!(await exchange(this.#transmit, select))) return `${select.name}: not on this card`;
    }
    return undefined;
  }
}
