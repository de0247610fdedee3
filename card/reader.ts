import type { Transmit } from './transmit.ts';

/** A reader that may hold a card. */
export interface Reader {
  /** The reader's name as the system tells it. */
  readonly name: string;
  /** Opens the card exclusively. Throws `ReaderError`. */
  connect(): Promise<Connection>;
}

/** An open card; disposing it resets the card, so that a verified PIN does not outlive us. */
export interface Connection extends AsyncDisposable {
  /** Answer to reset, 2–33 bytes (ISO/IEC 7816-3 §8). */
  readonly atr: Uint8Array;
  readonly transmit: Transmit;
}
