import { CardError, PinError, type Reader, ReaderError } from '../../../card/index.ts';
import type { VirtualCard } from '../../../simulator/cards/index.ts';
import { type Change, change } from './change.ts';

/** Which answer of a card is changed, and how. */
export interface Malformation {
  /** The first changed answer, counted from 0. */
  readonly at: number;
  /** Whether all answers after it are changed too. */
  readonly lasts: boolean;
  readonly what: Change;
}

/** So many commands say that the code would go on for ever. */
const endless = 20_000;

/** What a case came to; an error that is none of the card's own is thrown on. */
export async function outcomeOf(work: Promise<unknown>): Promise<'result' | 'CardError' | 'PinError' | 'ReaderError'> {
  try {
    await work;
    return 'result';
  } catch (error) {
    if (error instanceof CardError || error instanceof PinError || error instanceof ReaderError) return error.name;
    throw error;
  }
}

/** A reader with a card whose answers are changed on their way; counts what is sent to it. */
export class MalformedCard implements Reader {
  readonly name = 'a reader with a malformed card';
  readonly #card: VirtualCard;
  #malformations: readonly Malformation[] = [];
  #exchanges = 0;
  #verifies = 0;
  #resets = 0;
  readonly #remembered = new Map<string, Uint8Array>();

  constructor(card: VirtualCard) {
    this.#card = card;
  }

  /** Commands since the malformations were set. */
  get exchanges(): number {
    return this.#exchanges;
  }

  /** Resets since the malformations were set. */
  get resets(): number {
    return this.#resets;
  }

  /** Begins to count anew, with these malformations, one after the other. */
  set malformations(malformations: readonly Malformation[]) {
    this.#malformations = malformations;
    this.#exchanges = 0;
    this.#verifies = 0;
    this.#resets = 0;
  }

  /** Throws `Error` when more VERIFYs were sent. */
  mustHaveSent({ mostVerifies }: { readonly mostVerifies: number }): void {
    if (this.#verifies > mostVerifies) throw new Error(`${this.#verifies} VERIFYs were sent`);
  }

  connect(): ReturnType<Reader['connect']> {
    return Promise.resolve({
      atr: this.#card.atr,
      transmit: (command) => this.#transmit(command),
      [Symbol.asyncDispose]: () => {
        this.#resets += 1;
        this.#card.reset();
        return Promise.resolve();
      },
    });
  }

  async #transmit(command: Uint8Array): Promise<Uint8Array> {
    const now = this.#exchanges++;
    if (now === endless) throw new Error('the commands have no end');
    if (command[1] === 0x20) this.#verifies += 1;
    const answer = await this.#answer(command);
    const due = this.#malformations.filter(({ at, lasts }) => now === at || (lasts && now > at));
    return due.reduce((changed, { what }) => change(changed, what), answer);
  }

  /** A signature takes a millisecond, so the one that was made without malformations is given each time. */
  async #answer(command: Uint8Array): Promise<Uint8Array> {
    if (command[1] !== 0xea && command[1] !== 0xc1) return this.#card.transmit(command);
    const key = Buffer.from(command).toString('hex');
    const remembered = this.#remembered.get(key);
    if (remembered) return remembered;
    const answer = await this.#card.transmit(command);
    if (this.#malformations.length === 0) this.#remembered.set(key, answer);
    return answer;
  }
}
