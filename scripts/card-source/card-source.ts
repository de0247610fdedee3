import type { Card, Ledger, PinBudget } from '../../card/index.ts';

/** What stands between a PIN and a card: the budget of this run, and the ledger of all runs where there is one. */
export interface PinGuard {
  readonly budget: PinBudget;
  readonly ledger?: Ledger | undefined;
}

/** A way to the card. Disposing it ends what was started for it. */
export interface CardSource extends AsyncDisposable {
  /** What `slotDescription` tells the page. */
  readonly readerName: string;
  /** Opens and identifies the card; no PIN is sent. */
  open(guard: PinGuard): Promise<Card>;
  /** The PIN of a virtual card, which is no secret. */
  readonly knownPin?: string | undefined;
  /** Which card the ledger of PIN tries means, where the number alone does not say it: a virtual one. */
  readonly ledgerName?: string | undefined;
  /** Whether the card ends with this run, so that nothing about it needs to be remembered. */
  readonly passing?: boolean;
}
