import type { Card, PinBudget } from '../../card/index.ts';

/** A way to the card. Disposing it ends what was started for it. */
export interface CardSource extends AsyncDisposable {
  /** What `slotDescription` tells the page. */
  readonly readerName: string;
  /** Opens and identifies the card; no PIN is sent. */
  open(budget: PinBudget): Promise<Card>;
  /** The PIN of a virtual card, which is no secret. */
  readonly knownPin?: string | undefined;
}
