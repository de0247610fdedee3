import { PinError } from './errors.ts';

/** Decides whether a VERIFY may be sent, and remembers that it was. */
export interface PinBudget {
  /** Runs `verify` when the card's budget allows it. Throws `PinError` (`budget-spent`, `state-unknown`) when not. */
  spend(cardNumber: string, verify: () => Promise<void>): Promise<void>;
}

/** The budget of one run: a single VERIFY, whatever came of it. */
export function oneVerifyARun(): PinBudget {
  let spent = false;
  return {
    async spend(_cardNumber, verify) {
      if (spent) throw new PinError('budget-spent', 'this run has sent its one VERIFY already');
      spent = true;
      await verify();
    },
  };
}
