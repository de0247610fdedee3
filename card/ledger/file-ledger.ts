import { setTimeout as pause } from 'node:timers/promises';
import { PinError } from '../errors.ts';
import type { PinBudget } from '../pin-budget.ts';
import { type CardFiles, cardFiles } from './card-files.ts';
import { type CardRecord, formatRecord, parseRecord, recordAfter, type TriesSource } from './card-record.ts';
import type { Ledger } from './ledger.ts';
import { formatMark, isAtWork, type Processes } from './mark.ts';
import { notKept } from './not-kept.ts';
import { refusal, shown, stateUnknown } from './refusal.ts';
import type { StateFiles } from './state-files.ts';

/** How often a card that another run is at work on is looked at, in ms. */
const betweenLooks = 50;

/** What a `FileLedger` stands on. */
export interface FileLedgerParts {
  readonly files: StateFiles;
  readonly processes: Processes;
  readonly attended: boolean;
  readonly now: () => Date;
  /** How long it waits for another run on the same card, in ms. */
  readonly patience: number;
}

/**
 * The ledger in files: a record a card, and beside it a mark while a VERIFY may be on its way. The mark is made
 * exclusively before the VERIFY and is lock and "unsettled" in one; no program takes a left-behind mark away, only `trust`.
 */
export class FileLedger implements Ledger {
  readonly #parts: FileLedgerParts;
  /** Whether a VERIFY of this process failed: it has no other PIN, whatever has become of the card since. */
  #failed = false;

  constructor(parts: FileLedgerParts) {
    this.#parts = parts;
  }

  budget(): PinBudget {
    let spent = false;
    return {
      spend: async (cardNumber, verify) => {
        if (spent) throw new PinError('budget-spent', 'this run has sent its one VERIFY already');
        spent = true;
        await this.#spend(cardNumber, verify);
      },
    };
  }

  lastKnown(cardNumber: string): Promise<CardRecord | undefined> {
    return this.#withFiles(cardNumber, async (place) => {
      const record = await this.#read(place);
      const mark = await this.#parts.files.read(place.mark);
      if (mark === undefined) return record;
      return { from: 'verify', at: this.#at(), ...record, state: 'unsettled' };
    });
  }

  note(cardNumber: string, triesLeft: number, from: TriesSource): Promise<void> {
    return this.#withFiles(cardNumber, async (place) => {
      const { files } = this.#parts;
      const lowers = (record: CardRecord | undefined): boolean => triesLeft < (record?.triesLeft ?? Infinity);
      if (!lowers(await this.#read(place))) return;
      // A run at work settles the record itself, and knows more than a flag that was read before.
      if (!(await this.#setMark(place))) return;
      const record = await this.#read(place);
      if (record?.from !== 'damaged-record' && lowers(record)) {
        await files.replace(place.record, formatRecord({ state: 'clear', ...record, triesLeft, from, at: this.#at() }));
      }
      await files.remove(place.mark);
    });
  }

  trust(cardNumber: string): Promise<void> {
    return this.#withFiles(
      cardNumber,
      async (place) => {
        const { files } = this.#parts;
        // What the person has checked is the card as it was before this: a run since then needs another look.
        const before = await files.read(place.record);
        const found = await this.#findMark(place);
        if (found === 'at-work') throw this.#busy(cardNumber);
        if (found === 'none' && !(await this.#setMark(place))) throw this.#busy(cardNumber);
        const changed = (await files.read(place.record)) !== before;
        // The mark goes last: nobody can begin a VERIFY between the two.
        if (!changed)
          await files.replace(place.record, formatRecord({ state: 'clear', from: 'person', at: this.#at() }));
        if (!changed || found === 'none') await files.remove(place.mark);
        if (changed) throw this.#busy(cardNumber);
      },
      { repair: true },
    );
  }

  async #spend(cardNumber: string, verify: () => Promise<void>): Promise<void> {
    const { files, attended } = this.#parts;
    const permit = async (place: CardFiles): Promise<CardRecord | undefined> => {
      if (this.#failed) throw new PinError('budget-spent', 'this process has no other PIN than the one that failed');
      const record = await this.#read(place);
      const refused = refusal(cardNumber, record, attended);
      if (refused) throw refused;
      return record;
    };
    const { place, before } = await this.#withFiles(cardNumber, async (found) => {
      await permit(found);
      await this.#claim(cardNumber, found);
      try {
        return { place: found, before: await permit(found) };
      } catch (error) {
        await files.remove(found.mark);
        throw error;
      }
    });
    const settle = async (error?: unknown): Promise<void> => {
      await files.replace(place.record, formatRecord(recordAfter(before, error, this.#at())));
      await files.remove(place.mark);
    };
    try {
      await verify();
    } catch (error) {
      this.#failed = true;
      // What the card said matters more than a full disk; the mark that stays forbids the next VERIFY.
      await settle(error).catch(() => undefined);
      throw error;
    }
    await this.#withFiles(cardNumber, () => settle(), { sent: true });
  }

  /** Sets the card's mark; waits for a run that is at work. Throws `PinError` when the card stays taken. */
  async #claim(cardNumber: string, place: CardFiles): Promise<void> {
    for (let waited = 0; ; waited += betweenLooks) {
      if (await this.#setMark(place)) return;
      if ((await this.#findMark(place)) === 'left-behind') {
        throw stateUnknown(cardNumber, 'a run was broken off while it may have sent a PIN');
      }
      if (waited >= this.#parts.patience) throw this.#busy(cardNumber);
      await pause(betweenLooks);
    }
  }

  #setMark(place: CardFiles): Promise<boolean> {
    const { files, processes, now } = this.#parts;
    return files.create(place.mark, formatMark(processes.own, now()));
  }

  /** Whose mark lies on the card. */
  async #findMark(place: CardFiles): Promise<'none' | 'at-work' | 'left-behind'> {
    const { files, processes, now } = this.#parts;
    const mark = await files.read(place.mark);
    if (mark === undefined) return 'none';
    if (isAtWork(mark, processes, now())) return 'at-work';
    // Its process may have ended well in between: only a mark that is there after its process is left behind.
    return (await files.read(place.mark)) === mark ? 'left-behind' : 'none';
  }

  async #read(place: CardFiles): Promise<CardRecord | undefined> {
    const text = await this.#parts.files.read(place.record);
    if (text !== undefined) return parseRecord(text);
    return place.amongStrangers ? parseRecord('') : undefined;
  }

  /** Finds the card's files and works with them. A fault of the disk becomes `PinError`: `no-room` where it is full and no PIN was `sent`, else `state-unknown`. */
  async #withFiles<Result>(
    cardNumber: string,
    work: (place: CardFiles) => Promise<Result>,
    options?: { readonly repair?: boolean; readonly sent?: boolean },
  ): Promise<Result> {
    try {
      const place = await cardFiles(this.#parts.files, cardNumber, options);
      if (!place) throw stateUnknown(cardNumber, 'the key of the ledger is damaged');
      return await work(place);
    } catch (error) {
      if (error instanceof PinError) throw error;
      const fault = notKept(error, { sent: options?.sent });
      if (fault.reason === 'no-room') throw fault;
      throw stateUnknown(cardNumber, fault.message, { cause: error });
    }
  }

  #busy(cardNumber: string): PinError {
    return new PinError(
      'budget-spent',
      `${shown(cardNumber)}: another run is, or was just now, at work on it; wait and look again`,
    );
  }

  #at(): string {
    return this.#parts.now().toISOString();
  }
}
