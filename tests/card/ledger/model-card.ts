import { PinError } from '../../../card/index.ts';
import type { ModelProcess } from './model-process.ts';

/** A PIN as somebody has it: typed once, or lying in a file for every run. */
export interface ModelPin {
  readonly right: boolean;
  readonly typed: boolean;
}

/** A card with three tries that also watches: it knows, apart from the ledger, which VERIFY must not come. */
export class ModelCard {
  /** What went against the rules, in words; stays empty. */
  readonly violations: string[] = [];
  verifies = 0;
  readonly #tellsTries: boolean;
  readonly #lost = new Map<ModelPin, number>();
  readonly #unanswered = new Set<ModelProcess>();
  #tries = 3;
  #lastWasWrong = false;

  /** `tellsTries`: whether a wrong PIN is answered with the tries left (63CX), or with "wrong" alone (PKCS#11). */
  constructor(tellsTries: boolean) {
    this.#tellsTries = tellsTries;
  }

  /** One VERIFY; the process may die before it is sent and before its answer comes. */
  async verify(process: ModelProcess, pin: ModelPin): Promise<void> {
    await process.step();
    this.verifies += 1;
    if (this.#unanswered.size > 0) this.violations.push('a VERIFY while another one has no answer');
    if (this.#tries <= 1) this.violations.push('a VERIFY with the last try');
    if (this.#lastWasWrong && !pin.typed) this.violations.push('an unattended VERIFY after a wrong PIN');
    this.#unanswered.add(process);
    if (pin.right) this.#succeed(pin);
    else this.#fail(pin);
    const triesLeft = this.#tries;
    await process.step();
    this.#unanswered.delete(process);
    if (pin.right) return;
    if (triesLeft === 0) throw new PinError('blocked', 'blocked', { triesLeft });
    throw new PinError('wrong', 'wrong', this.#tellsTries ? { triesLeft } : {});
  }

  /** A person checks the card with the issuer's tool, which gives back the tries where it matters. */
  checkedByPerson(): void {
    if (!this.#tellsTries || this.#tries <= 1) this.#tries = 3;
    this.#lastWasWrong = false;
    for (const process of this.#unanswered) if (!process.isAlive) this.#unanswered.delete(process);
    this.#forgetUntyped();
  }

  #succeed(pin: ModelPin): void {
    this.#tries = 3;
    if (!pin.typed) return;
    this.#lastWasWrong = false;
    this.#forgetUntyped();
  }

  #fail(pin: ModelPin): void {
    this.#tries -= 1;
    this.#lastWasWrong = true;
    const lost = (this.#lost.get(pin) ?? 0) + 1;
    this.#lost.set(pin, lost);
    if (lost > 1) this.violations.push('two tries lost for one PIN');
  }

  /** A PIN in a file gets a new try after a person has put things right. */
  #forgetUntyped(): void {
    for (const pin of this.#lost.keys()) if (!pin.typed) this.#lost.delete(pin);
  }
}
