import type { Entry, PartName, ResumePart, Row } from './resume-record.ts';
import { bare } from './resume-sheet.ts';

/** The labels by which a line of a part is known again although it was changed; the first list that a part has counts. */
const keys: Readonly<Record<PartName, readonly (readonly RegExp[])[]>> = {
  facts: [[/項目/]],
  education: [[/學校/, /學位|畢業/], [/學校/]],
  posts: [[/到職/], [/機關/, /職稱/]],
  ranks: [[/官職等/]],
  appraisals: [[/年度|年別/]],
  awards: [[/文號/], [/日期/, /種類|類別/]],
  family: [[/稱謂/, /姓名/]],
  statement: [[/內容/]],
  other: [],
};

/** Two lines that are about the same; `fields`: the labels of what differs. */
export interface MatchedRows {
  readonly was?: Row;
  readonly is?: Row;
  readonly fields: readonly string[];
}

const valueOf = ({ text, iso }: Entry): string => iso ?? bare(text);

/** What a line says, labels and all, without regard to the order of columns. */
const whole = (row: Row): string =>
  row
    .map((entry) => `${entry.label}=${valueOf(entry)}`)
    .toSorted()
    .join('|');

function keyOf(row: Row, name: PartName): string {
  // A part of running text has one line: it is always the same one.
  if (name === 'statement') return name;
  for (const labels of keys[name]) {
    const found = labels.map((label) => row.find((entry) => label.test(entry.label)));
    if (found.every((entry) => entry !== undefined && bare(entry.text) !== '')) {
      return found.map((entry) => (entry ? valueOf(entry) : '')).join('|');
    }
  }
  return whole(row);
}

/** The labels of both lines whose values differ; a column that only one of the documents has is a matter of layout. */
function differences(was: Row, is: Row): string[] {
  return is.flatMap((entry) => {
    const before = was.find(({ label }) => label === entry.label);
    return before && valueOf(before) !== valueOf(entry) ? [entry.label] : [];
  });
}

/** Brings the lines of a part in two documents together, in the order of the new one; what is gone stands where it stood. */
export function matchRows(was: ResumePart, is: ResumePart): MatchedRows[] {
  const left = [...was.rows];
  const take = (fits: (row: Row) => boolean): Row | undefined => {
    const place = left.findIndex(fits);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  // Lines that are wholly the same first, so that of several with one key the right ones meet.
  const same = is.rows.map((row) => take((other) => whole(other) === whole(row)));
  const pairs = is.rows.map((row, index): MatchedRows => {
    const before = same[index] ?? take((other) => keyOf(other, is.name) === keyOf(row, is.name));
    return before ? { was: before, is: row, fields: differences(before, row) } : { is: row, fields: [] };
  });
  for (const gone of left) {
    const earlier = was.rows.slice(0, was.rows.indexOf(gone));
    const place = pairs.findLastIndex((pair) => pair.was && earlier.includes(pair.was)) + 1;
    pairs.splice(place, 0, { was: gone, fields: [] });
  }
  return pairs;
}
