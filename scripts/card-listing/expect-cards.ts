import { ReaderError } from '../../card/index.ts';
import type { SeenReader } from './listing-source.ts';

/** Nothing found is no success. Throws `ReaderError` where there is no reader; the first card's problem where no card could be read. */
export function expectCards(readers: readonly SeenReader[], binding: string): void {
  if (readers.length === 0) {
    if (binding === 'pkcs11') throw new ReaderError('no-card', 'the PKCS#11 library sees no card');
    throw new ReaderError('no-reader', 'no card reader is connected');
  }
  const trouble = readers.find(({ error }) => error !== undefined)?.error;
  if (trouble && readers.every(({ listing }) => !listing.card)) throw trouble;
}
