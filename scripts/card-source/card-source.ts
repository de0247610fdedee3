import type { Card, PinBudget } from '../../card/index.ts';

/** A way to the card. Disposing it ends what was started for it. */
export interface CardSource extends AsyncDisposable {
  /** What `slotDescription` tells the page. */
  readonly readerName: string;
  /** Opens and identifies the card; no PIN is sent. */
  open(budget: PinBudget): Promise<Card>;
  /** The PIN of a virtual card, which is no secret. */
  readonly knownPin?: string | undefined;
  /** Which card the ledger of PIN tries means, where the number alone does not say it: a virtual one. */
  readonly ledgerName?: string | undefined;
  /** Whether the card ends with this run, so that nothing about it needs to be remembered. */
  readonly passing?: boolean;
}
