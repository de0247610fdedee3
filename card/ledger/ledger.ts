import type { PinBudget } from '../pin-budget.ts';
import type { CardRecord, TriesSource } from './card-record.ts';

/** What is known of the cards' tries, across runs and processes; it decides whether a VERIFY may be sent. */
export interface Ledger {
  /**
   * The budget of one run: a second VERIFY is refused, whatever came of the first. It throws `PinError` `budget-spent`
   * (≤ 1 try left, a wrong PIN before an unattended run, another run at work) or `state-unknown`, and nothing was sent.
   */
  budget(): PinBudget;
  /** What is known of a card; `undefined`: nothing. Throws `PinError` `state-unknown` when the folder cannot be read. */
  lastKnown(cardNumber: string): Promise<CardRecord | undefined>;
  /** Writes down what the card itself told without a VERIFY. It can lower what is known, and never raises it. */
  note(cardNumber: string, triesLeft: number, from: TriesSource): Promise<void>;
  /** A person has checked the card: forgets what stood against it. Throws `PinError` while a run is at work on it. */
  trust(cardNumber: string): Promise<void>;
}
