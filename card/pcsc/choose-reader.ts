import { ReaderError } from '../errors.ts';
import type { ReaderState } from './pcsc.ts';

const quoted = (readers: readonly ReaderState[]): string => readers.map(({ name }) => `"${name}"`).join(', ');

/** The readers that a name or a part of it means; an exact name means one. */
function meant(readers: readonly ReaderState[], wanted: string | undefined): readonly ReaderState[] {
  if (wanted === undefined) return readers;
  const exact = readers.filter(({ name }) => name === wanted);
  return exact.length > 0 ? exact : readers.filter(({ name }) => name.includes(wanted));
}

/**
 * The one reader with a card among those that are meant, or the error that says why there is none.
 * The error is given, not thrown: a card may still come.
 */
export function chooseReader(readers: readonly ReaderState[], wanted?: string): ReaderState | ReaderError {
  const candidates = meant(readers, wanted);
  const withCard = candidates.filter(({ card }) => card === 'present');
  const [only, another] = withCard;
  if (another) {
    return new ReaderError('several-cards', `cards are in several readers; say which one: ${quoted(withCard)}`);
  }
  if (only) return only;
  if (readers.length === 0) return new ReaderError('no-reader', 'no card reader is connected');
  if (candidates.length === 0) {
    return new ReaderError('no-reader', `no reader is called "${wanted ?? ''}"; there are: ${quoted(readers)}`);
  }
  const mute = candidates.filter(({ card }) => card === 'mute');
  if (mute.length > 0) {
    return new ReaderError('no-card', `the card in ${quoted(mute)} does not answer: is it the right way round?`);
  }
  return new ReaderError('no-card', `no card in ${quoted(candidates)}`);
}
