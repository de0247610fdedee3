import { CardError } from '../errors.ts';
import type { Layer } from '../transmit.ts';

/** A number of commands after which a card is left, until the limit is lifted: for work whose length the card decides. */
export class ExchangeLimit {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** Counts the commands. Throws `CardError` instead of sending one too many. */
  readonly layer: Layer = (next) => async (command) => {
    if (this.#left === 0) throw new CardError('unexpected-answer', 'the card’s files have no end');
    this.#left -= 1;
    return next(command);
  };

  lift(): void {
    this.#left = Infinity;
  }
}
