import { type Ledger, oneVerifyARun, openCard, type Pcsc, type Reader, type ReaderState } from '../../card/index.ts';
import { listAtr, listCard, type ReaderListing } from './card-listing.ts';

/** How cards are told. */
export interface ListingOptions {
  readonly ledger: Ledger;
  /** Whether card numbers are shown whole. */
  readonly full: boolean;
  /** What stands between a reader and us, such as a recorder. */
  readonly through?: ((reader: Reader) => Reader) | undefined;
}

async function listReader(pcsc: Pcsc, state: ReaderState, options: ListingOptions): Promise<ReaderListing> {
  const { name, atr } = state;
  const reader = { name, ...listAtr(atr) };
  if (state.card === 'absent') return reader;
  try {
    const way = options.through?.(pcsc.reader(name)) ?? pcsc.reader(name);
    await using card = await openCard(way, { wrappingKeyOf: () => undefined, budget: oneVerifyARun() });
    const known = await options.ledger.lastKnown(card.number).catch(() => undefined);
    return { ...reader, card: listCard(card, known, { full: options.full, now: new Date() }) };
  } catch (error) {
    return { ...reader, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** All readers, and what the cards in them tell without a PIN. */
export async function listReaders(
  pcsc: Pcsc,
  states: readonly ReaderState[],
  options: ListingOptions,
): Promise<readonly ReaderListing[]> {
  const listings: ReaderListing[] = [];
  for (const state of states) listings.push(await listReader(pcsc, state, options));
  return listings;
}
