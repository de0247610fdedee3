import type { NewCard } from '../../simulator/card-issued.ts';
import type { StagedProcess } from './staged-process.ts';

/** A PIN as somebody has it: typed once, or lying in a file for every run. */
export interface GivenPin {
  readonly text: string;
  readonly typed: boolean;
}

/** One run of a process: it may send one VERIFY. */
export interface Run {
  readonly process: StagedProcess;
  readonly pin: GivenPin;
}

const verify = 0x20;

/** The virtual card of the simulator with a guard beside it, who knows apart from the ledger which VERIFY must not come. */
export class WatchedCard {
  /** What went against the rules, in words; stays empty. */
  readonly violations: string[] = [];
  verifies = 0;
  triesLost = 0;
  readonly #newCard: NewCard;
  readonly #lost = new Map<GivenPin, number>();
  readonly #sentBy = new Set<Run>();
  readonly #failedIn = new Set<StagedProcess>();
  readonly #unanswered = new Set<Run>();
  #card: ReturnType<NewCard>;
  #lastWasWrong = false;

  constructor(newCard: NewCard) {
    this.#newCard = newCard;
    this.#card = newCard();
  }

  get atr(): Uint8Array {
    return this.#card.atr;
  }

  /** Whether a PIN is verified now: it must not outlive who gave it. */
  get verified(): boolean {
    return this.#card.verified;
  }

  async transmit(run: Run, command: Uint8Array): Promise<Uint8Array> {
    if (command[1] !== verify) return this.#card.transmit(command);
    this.#watch(run);
    const before = this.#card.triesLeft;
    const answer = await this.#card.transmit(command);
    this.#unanswered.add(run);
    if (this.#card.verified) this.#succeeded(run.pin);
    else this.#failed(run, before - this.#card.triesLeft);
    return answer;
  }

  /** The run has got the answer to its VERIFY, so that its process knows what became of it. */
  understood(run: Run): void {
    this.#unanswered.delete(run);
  }

  reset(): void {
    this.#card.reset();
  }

  /** A person looks at the card with the issuer's tool, which gives the tries back where they are few. */
  checkedByPerson(): void {
    if (this.#card.triesLeft <= 1) this.#card = this.#newCard();
    this.#lastWasWrong = false;
    this.#unanswered.clear();
    this.#failedIn.clear();
    this.#forgetFiles();
  }

  #watch(run: Run): void {
    this.verifies += 1;
    const rules: readonly (readonly [broken: boolean, rule: string])[] = [
      [this.#unanswered.size > 0, 'a VERIFY while it is not known what came of another one'],
      [this.#card.triesLeft <= 1, 'a VERIFY with the last try'],
      [this.#lastWasWrong && !run.pin.typed, 'an unattended VERIFY after a wrong PIN'],
      [this.#sentBy.has(run), 'a second VERIFY of one run'],
      [this.#failedIn.has(run.process), 'another VERIFY of a process whose PIN was wrong'],
    ];
    this.#sentBy.add(run);
    this.violations.push(...rules.filter(([broken]) => broken).map(([, rule]) => rule));
  }

  #succeeded(pin: GivenPin): void {
    if (!pin.typed) return;
    this.#lastWasWrong = false;
    this.#forgetFiles();
  }

  #failed({ process, pin }: Run, tries: number): void {
    this.#lastWasWrong = true;
    this.#failedIn.add(process);
    this.triesLost += tries;
    const lost = (this.#lost.get(pin) ?? 0) + tries;
    this.#lost.set(pin, lost);
    if (lost > 1) this.violations.push('two tries lost for one PIN');
  }

  /** A PIN in a file gets a new try after a person has put things right. */
  #forgetFiles(): void {
    for (const pin of this.#lost.keys()) if (!pin.typed) this.#lost.delete(pin);
  }
}
