import { type CommandApdu, type ResponseApdu, StatusWord } from '../../card/iso7816/index.ts';
import type { CardFile, DedicatedFile, ElementaryFile } from './card-file.ts';
import { answer } from './answer.ts';

/** The largest piece that READ BINARY gives (facts of HiCOS cards, §3.3). */
const defaultReadLimit = 0xc8;

/** Which file of a card is selected, and what can be read of it. */
export class FileSelection {
  readonly #masterFile: DedicatedFile;
  readonly #readLimit: number;
  #folder: DedicatedFile;
  #file: ElementaryFile | undefined;

  constructor(masterFile: DedicatedFile, readLimit = defaultReadLimit) {
    this.#masterFile = masterFile;
    this.#readLimit = readLimit;
    this.#folder = masterFile;
  }

  /** The selected EF, where there is one. */
  get file(): ElementaryFile | undefined {
    return this.#file;
  }

  /** Selects the master file or a child of the current DF; `undefined`, and nothing changed, when there is none. */
  select(fid: number): CardFile | undefined {
    const found =
      fid === this.#masterFile.fid ? this.#masterFile : this.#folder.children.find((child) => child.fid === fid);
    if (found?.kind === 'DF') this.#folder = found;
    if (found) this.#file = found.kind === 'EF' ? found : undefined;
    return found;
  }

  /** Answers READ BINARY: 6282 with what is left before the end, 6B00 behind it, 6987 for more than the limit. */
  read({ p1, p2, data: sent, le: length }: CommandApdu): ResponseApdu {
    if (sent) return answer(StatusWord.wrongLength);
    if (!this.#file) return answer(StatusWord.conditionsNotSatisfied);
    if (length === undefined) return answer(StatusWord.wrongLength);
    const offset = (p1 << 8) | p2;
    if (offset > 0x7fff) return answer(StatusWord.wrongP1P2);
    if (length > this.#readLimit) return answer(StatusWord.secureMessagingMissing);
    if (offset >= this.#file.bytes.length) return answer(StatusWord.wrongOffset);
    const data = this.#file.bytes.subarray(offset, offset + length);
    return answer(data.length < length ? StatusWord.endOfFile : StatusWord.ok, data);
  }

  /** Back to the master file, as after a reset. */
  clear(): void {
    this.#folder = this.#masterFile;
    this.#file = undefined;
  }
}
