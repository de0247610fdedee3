import type { Locator } from 'playwright-core';
import { isoDate } from './iso-date.ts';

/** A name and its value as the page tells them; `date` is ISO where the value is a date. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly date?: string;
}

/** A table with a head as the page shows it; `foot` is its row of sums, where it has one. */
export interface PageTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly foot?: readonly string[];
}

/** The facts and tables of a part of a page. */
export interface PageText {
  readonly facts: readonly Fact[];
  readonly tables: readonly PageTable[];
}

/** A row as the browser has it: its cells, which of them are heads, and where it stands. */
interface RawRow {
  readonly cells: readonly { readonly text: string; readonly head: boolean }[];
  readonly part: 'head' | 'body' | 'foot';
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A name with its value. */
export function fact(name: string, value: string): Fact {
  const date = isoDate(value);
  return { name: name.replace(/[:：]$/u, ''), value, ...(date?.length === 10 ? { date } : {}) };
}

function parseTable(rows: readonly RawRow[]): PageText {
  const isHead = ({ cells, part }: RawRow): boolean => part === 'head' || cells.every(({ head }) => head);
  const texts = ({ cells }: RawRow): string[] => cells.map(({ text }) => oneLine(text));
  const head = rows.find(isHead);
  if (!head) {
    // Without a head each row tells names and values by turns: one pair, or two side by side.
    const facts = rows.flatMap(({ cells }) =>
      cells.flatMap((cell, place) => {
        const value = cells[place + 1];
        return cell.head && value && !value.head ? [fact(oneLine(cell.text), oneLine(value.text))] : [];
      }),
    );
    return { facts, tables: [] };
  }
  const body = rows.filter((row) => !isHead(row) && row.part === 'body').map(texts);
  const foot = rows.find(({ part }) => part === 'foot');
  return { facts: [], tables: [{ head: texts(head), rows: body, ...(foot ? { foot: texts(foot) } : {}) }] };
}

/** Reads the tables of a part of a page, in one question to the browser. */
export async function readPageText(area: Locator): Promise<PageText> {
  const raw = await area.getByRole('table').evaluateAll((tables): readonly RawRow[][] =>
    tables.map((table) =>
      Array.from((table as HTMLTableElement).rows, (row) => ({
        cells: Array.from(row.cells, (cell) => ({ text: cell.innerText, head: cell.tagName === 'TH' })),
        part:
          row.parentElement?.tagName === 'THEAD' ? 'head' : row.parentElement?.tagName === 'TFOOT' ? 'foot' : 'body',
      })),
    ),
  );
  const parsed = raw.map(parseTable);
  return { facts: parsed.flatMap(({ facts }) => facts), tables: parsed.flatMap(({ tables }) => tables) };
}
