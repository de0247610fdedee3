import { oneVerifyARun, openCard, type Reader } from '../../card/index.ts';
import { speakError } from '../../reports/index.ts';
import { toFailure } from '../run/failure.ts';
import { listAtr, listCard, type ReaderListing } from './card-listing.ts';
import type { ListingOptions, SeenReader } from './listing-source.ts';

/** The reader, and a note of the ATR that its last connection told. */
function noting(reader: Reader): { readonly reader: Reader; atr(): Uint8Array | undefined } {
  let atr: Uint8Array | undefined;
  const connect: Reader['connect'] = async () => {
    const connection = await reader.connect();
    atr = connection.atr;
    return connection;
  };
  return { reader: { name: reader.name, connect }, atr: () => atr };
}

/** A reader whose card could not be read, and why. */
export function troubled(
  reader: Pick<ReaderListing, 'name' | 'atr'>,
  thrown: unknown,
  { language }: Pick<ListingOptions, 'language'>,
): SeenReader {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { code, message, remedy } = speakError(language, toFailure(error));
  return { listing: { ...reader, problem: { code, message, remedy } }, error };
}

/** What is known of the card in a reader from elsewhere. */
export interface KnownCard {
  /** Its name in the ledger, if not its number. */
  readonly ledgerName?: string;
  /** The key that wraps its PIN. */
  readonly wrappingKey?: Uint8Array;
}

/** What the card in a reader tells without a PIN. */
export async function listReader(
  reader: Reader,
  options: ListingOptions,
  { ledgerName, wrappingKey }: KnownCard = {},
): Promise<SeenReader> {
  const noted = noting(options.through?.(reader) ?? reader);
  const { name } = reader;
  try {
    await using card = await openCard(noted.reader, { wrappingKeyOf: () => wrappingKey, budget: oneVerifyARun() });
    const known = await options.ledger.lastKnown(ledgerName ?? card.number).catch(() => undefined);
    const listed = listCard(card, { known, full: options.full, now: new Date() });
    return { listing: { name, ...listAtr(noted.atr()), card: listed } };
  } catch (error) {
    return troubled({ name, ...listAtr(noted.atr()) }, error, options);
  }
}
