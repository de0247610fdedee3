import type { Language } from '../messages/wording.ts';
import { textTable } from '../text-table.ts';
import type { Difference, DifferenceCell, DifferenceRow } from './difference.ts';
import { differenceWords } from './difference-words.ts';

const marks = { same: ' ', changed: '~', added: '+', removed: '-' } as const;

/** The label of what has no other: the value of a fact, running text. */
const content = '內容';

const line = (cells: readonly DifferenceCell[]): string =>
  cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

/** A line that was changed: what it is known by, then each field as it was and is. */
function changes({ was = [], is = [], fields }: DifferenceRow): string {
  const kept = is.filter(({ label, text }) => !fields.includes(label) && text !== '');
  const pairs = fields.map((label) => {
    const [before, after] = [was, is].map((row) => row.find((cell) => cell.label === label)?.text ?? '');
    return `${label === content ? '' : label} ${before ?? ''} → ${after ?? ''}`.trim();
  });
  return [line(kept.slice(0, 2)), ...pairs].filter((text) => text !== '').join('  ');
}

/** The differences as a table for a terminal of so many columns; what is the same is left out. */
export function differenceTable({ parts }: Difference, language: Language, width?: number): string {
  const words = differenceWords[language];
  const rows = parts.flatMap(({ title, rows: all }) =>
    all
      .filter(({ kind }) => kind !== 'same')
      .map((row) => {
        const content = row.kind === 'changed' ? changes(row) : line(row.is ?? row.was ?? []);
        return [title, `${marks[row.kind]} ${words.kinds[row.kind]}`, content];
      }),
  );
  return textTable([words.part, words.change, words.content], rows, width === undefined ? {} : { width });
}
