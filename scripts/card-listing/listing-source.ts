import type { Language } from '../../reports/index.ts';
import type { Ledger, Reader } from '../../card/index.ts';
import type { ReaderListing } from './card-listing.ts';

/** How cards are told. */
export interface ListingOptions {
  readonly ledger: Ledger;
  readonly language: Language;
  /** Whether card numbers are shown whole. */
  readonly full: boolean;
  /** What stands between a reader and us, such as a recorder. */
  readonly through?: ((reader: Reader) => Reader) | undefined;
}

/** A reader as it was seen, and the error that kept us from its card. */
export interface SeenReader {
  readonly listing: ReaderListing;
  readonly error?: Error;
}

/** One look at the readers, and what of it is new since the last one. */
export interface Look {
  readonly readers: readonly ReaderListing[];
  /** Names of the readers that were not told before, or hold another card now. */
  readonly changed: readonly string[];
}

/** A way to all cards that can be seen through it; no PIN is sent. */
export interface ListingSource extends AsyncDisposable {
  /** What leads to the cards: a binding of PC/SC, `pkcs11` or `virtual`. */
  readonly binding: string;
  /** Path of the PKCS#11 library. */
  readonly module?: string;
  list(): Promise<readonly SeenReader[]>;
  /** The readers now and after each change. Absent: nothing tells of changes. */
  watch?(): AsyncIterable<Look>;
}
