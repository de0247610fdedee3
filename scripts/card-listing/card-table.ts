import stringWidth from 'fast-string-width';
import { type Language, taipeiTimestamp, textTable } from '../../reports/index.ts';
import type { CardListing, ReaderListing } from './card-listing.ts';
import { type CardWords, cardWords } from './card-words.ts';

const indent = '  ';

/** Names and values, the values one below the other as a terminal shows them: a Chinese character takes two columns. */
function pairs(rows: readonly (readonly [name: string, value: string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => stringWidth(name)));
  return rows.map(([name, value]) => `${indent}${name}${' '.repeat(width - stringWidth(name))}${indent}${value}`);
}

const dateOf = (iso: string): string => taipeiTimestamp(new Date(iso)).slice(0, 10);

function triesOf({ triesLeft, triesKnownFrom = '', triesKnownAt = '' }: CardListing, words: CardWords): string {
  if (triesLeft === undefined) return words.triesUnknown;
  const date = triesKnownAt === '' ? '?' : dateOf(triesKnownAt);
  return words.triesKnown(triesLeft, words.sources[triesKnownFrom] ?? triesKnownFrom, date);
}

function certificatesOf({ certificates }: CardListing, words: CardWords, width: number | undefined): string[] {
  if (certificates.length === 0) return [];
  const rows = certificates.map(({ usage, issuer, notAfter, daysLeft, state }) => {
    const left = daysLeft < 0 ? '' : words.days(daysLeft);
    return [words.usages[usage] ?? usage, issuer, dateOf(notAfter), `${left} ${words.states[state]}`.trim()];
  });
  const options = width === undefined ? {} : { width: width - indent.length };
  const table = textTable(words.certificates, rows, options).trimEnd().split('\n');
  return ['', ...table.map((line) => indent + line)];
}

function cardLines(card: CardListing, atr: string | undefined, words: CardWords, width: number | undefined): string[] {
  const { product, number, flags = [], unlockedBy, lastPin } = card;
  const warning = lastPin === undefined ? undefined : words.lastPin[lastPin];
  const rows: readonly (readonly [string, string])[] = [
    [words.card, words.products[product] ?? product],
    [words.number, number],
    ...(atr === undefined ? [] : [['ATR', atr] as const]),
    ...(flags.length > 0 ? [[words.flags, flags.join(' ')] as const] : []),
    ...(unlockedBy ? [[words.unlock, words.unlockedBy[unlockedBy]] as const] : []),
    ...(unlockedBy === 'nothing' ? [] : [[words.tries, triesOf(card, words)] as const]),
    ...(warning === undefined ? [] : [['!', warning] as const]),
  ];
  return [...pairs(rows), ...certificatesOf(card, words, width)];
}

function readerLines({ name, atr, card, problem }: ReaderListing, words: CardWords, width?: number): string[] {
  if (card) return [name, ...cardLines(card, atr, words, width)];
  const seen = atr === undefined ? [] : [`${indent}ATR  ${atr}`];
  if (!problem) return [name, `${indent}${words.empty}`];
  return [name, ...seen, `${indent}${problem.message}`, `${indent}→ ${problem.remedy}`, `${indent}[${problem.code}]`];
}

/** What `ecpa card` shows a person: a paragraph a reader. `width`: columns of the terminal. */
export function cardTable(readers: readonly ReaderListing[], language: Language, width?: number): string {
  const words = cardWords[language];
  return readers.map((reader) => `${readerLines(reader, words, width).join('\n')}\n`).join('\n');
}
