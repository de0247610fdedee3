import { ReaderError } from '../errors.ts';
import type { TokenRow } from './pkcs11-requests.ts';
import { TokenFlag } from './token-flags.ts';

const quoted = (tokens: readonly TokenRow[]): string =>
  tokens.map(({ reader, label }) => `"${label}" in "${reader}"`).join(', ');

/** The tokens that a reader's name or a token's label means: whole, or else a part of the reader's name. */
function meant(tokens: readonly TokenRow[], wanted: string | undefined): readonly TokenRow[] {
  if (wanted === undefined) return tokens;
  const exact = tokens.filter(({ reader, label }) => reader === wanted || label === wanted);
  return exact.length > 0 ? exact : tokens.filter(({ reader }) => reader.includes(wanted));
}

/** The one token that is meant. Throws `ReaderError` when there is none (`no-card`) or a choice (`several-cards`). */
export function chooseToken(present: readonly TokenRow[], wanted?: string): TokenRow {
  const tokens = present.filter(({ flags }) => flags & TokenFlag.tokenInitialized);
  const [only, another] = meant(tokens, wanted);
  if (another) throw new ReaderError('several-cards', `there are several cards; say which one: ${quoted(tokens)}`);
  if (only) return only;
  if (tokens.length === 0) throw new ReaderError('no-card', 'the PKCS#11 module sees no card');
  throw new ReaderError('no-card', `no card in a reader called "${wanted ?? ''}"; there are: ${quoted(tokens)}`);
}
