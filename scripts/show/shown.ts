import type { Fact, PageTable } from '../../pages/index.ts';
import type { DocumentReport } from '../../reports/index.ts';

/** A part of what a room shows: facts, a table, words, under a title where there are several. */
export interface ShownPart {
  readonly title?: string;
  readonly facts?: readonly Fact[];
  /** Columns named in `numbers` hold numbers: they stand to the right, and are numbers in a workbook. */
  readonly table?: PageTable & { readonly numbers?: readonly string[] };
  readonly words?: string;
}

/** What a room shows a person: ROC dates, as the site writes them. And a program: ISO dates. */
export interface Shown {
  readonly parts: readonly ShownPart[];
  /** What `--json` adds. */
  readonly details: object;
  readonly documents?: readonly DocumentReport[];
  /** What is wrong with what was read, though it can be shown. */
  readonly fault?: Error;
}
