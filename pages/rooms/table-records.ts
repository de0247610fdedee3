import { isoDate } from './iso-date.ts';
import type { PageTable } from './page-text.ts';

/** Heads of columns that hold dates or months; elsewhere 85.5 is a mark, not a month. */
const dated = /(日期|[起迄止]日?|年月|日)$/u;

/** A table with its dates in ISO instead of ROC years, and nothing else changed. */
export function withIsoDates(table: PageTable): PageTable {
  const columns = table.head.map((name) => dated.test(name));
  const rows = table.rows.map((row) => row.map((text, place) => (columns[place] ? isoDate(text) : undefined) ?? text));
  return { ...table, rows };
}

/** The rows of a table as objects by the site's column names, dates in ISO. */
export function tableRecords(table: PageTable): readonly Readonly<Record<string, string>>[] {
  const { head, rows } = withIsoDates(table);
  return rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place] ?? ''])));
}
