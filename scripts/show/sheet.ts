import { type PageTable, withIsoDates } from '../../pages/index.ts';
import type { ShownPart } from './shown.ts';

/** A part of what is shown, as a spreadsheet has it: a head and rows; dates in ISO, which a spreadsheet can sort. */
export interface Sheet {
  readonly title: string | undefined;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Heads of the columns that hold numbers. */
  readonly numbers: readonly string[];
}

function tableOf({ facts, table, words }: ShownPart): PageTable {
  if (table) return withIsoDates(table);
  const rows = facts ? facts.map(({ name, value, date }) => [name, date ?? value]) : [['', words ?? '']];
  return { head: ['項目', '內容'], rows };
}

/** The sheet of a part. */
export function sheetOf(part: ShownPart): Sheet {
  const { head, rows, foot } = tableOf(part);
  return { title: part.title, head, rows: foot ? [...rows, foot] : rows, numbers: part.table?.numbers ?? [] };
}
