import { matchRows } from './match-rows.ts';
import type { PartName, ResumePart, ResumeRecord, Row } from './resume-record.ts';

/** One line of a part in both documents. `fields` are the labels of what differs. */
export interface ComparedRow {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly was?: Row;
  readonly is?: Row;
  readonly fields: readonly string[];
}

/** One part in both documents. */
export interface ComparedPart {
  readonly name: PartName;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

/** What two 履歷表 of one person have in common and where they differ. */
export interface ResumeComparison {
  readonly changed: boolean;
  readonly parts: readonly ComparedPart[];
  /** Titles of parts that only one of the two has, as family in the brief form: nothing is said about them. */
  readonly notCompared: readonly string[];
}

const partKey = ({ name, title }: ResumePart): string => (name === 'other' ? `other ${title}` : name);

/** The date by which a line has its place. */
const dateOf = (row: Row): string => row.find(({ iso }) => iso !== undefined)?.iso ?? '';

/** The oldest line of a part that tells the last ones alone: what is older may be missing there for that reason. */
function horizon({ partial, rows }: ResumePart): string {
  return partial ? (rows.map(dateOf).toSorted()[0] ?? endOfTime) : '';
}

const endOfTime = '9999';

function comparePart(was: ResumePart, is: ResumePart): ComparedPart {
  const rows = matchRows(was, is).map((pair): ComparedRow => {
    if (pair.was && pair.is) return { ...pair, kind: pair.fields.length > 0 ? 'changed' : 'same' };
    const hidden = pair.is ? dateOf(pair.is) < horizon(was) : dateOf(pair.was ?? []) < horizon(is);
    return { ...pair, kind: hidden ? 'same' : pair.is ? 'added' : 'removed' };
  });
  return { name: is.name, title: is.title, rows };
}

/** Compares what two 履歷表 say, part by part; layout, order of columns, page breaks and form do not matter. */
export function compareResumes(was: ResumeRecord, is: ResumeRecord): ResumeComparison {
  const parts = is.parts.flatMap((part) => {
    const before = was.parts.find((other) => partKey(other) === partKey(part));
    return before ? [comparePart(before, part)] : [];
  });
  const known = (one: ResumeRecord, part: ResumePart): boolean =>
    one.parts.some((other) => partKey(other) === partKey(part));
  const alone = [...is.parts.filter((part) => !known(was, part)), ...was.parts.filter((part) => !known(is, part))];
  const changed = parts.some(({ rows }) => rows.some(({ kind }) => kind !== 'same'));
  return { changed, parts, notCompared: alone.map(({ title }) => title) };
}
