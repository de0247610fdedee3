import { basename } from 'node:path';
import { type DownloadedDocument, storeDocument } from '../../documents/index.ts';
import {
  type DocumentReport,
  differencePage,
  differenceTable,
  differenceWords,
  type Language,
} from '../../reports/index.ts';
import type { ResumeDifference } from './compare-with-last.ts';

type Row = NonNullable<ResumeDifference['comparison']['parts'][number]['rows'][number]['is']>;

/** A line as JSON: by its labels, dates as ISO dates. */
const rowJson = (row: Row): object => Object.fromEntries(row.map(({ label, text, iso }) => [label, iso ?? text]));

/** The differences as JSON tells them: `diff` of `ecpa resume --diff --json`. */
export function differenceJson(difference: ResumeDifference | undefined): object {
  if (!difference) return { since: null, changed: false, parts: [] };
  const { since, comparison } = difference;
  const parts = comparison.parts.map(({ name, title, rows }) => ({
    part: name,
    title,
    added: rows.flatMap(({ kind, is }) => (kind === 'added' && is ? [rowJson(is)] : [])),
    removed: rows.flatMap(({ kind, was }) => (kind === 'removed' && was ? [rowJson(was)] : [])),
    changed: rows.flatMap(({ kind, was, is, fields }) =>
      kind === 'changed' && was && is ? [{ was: rowJson(was), is: rowJson(is), fields }] : [],
    ),
  }));
  const { changed, notCompared } = comparison;
  const different = parts.filter(
    ({ added, removed, changed: some }) => added.length + removed.length + some.length > 0,
  );
  return { since, changed, parts: different, notCompared };
}

/** The differences as a person reads them in a terminal of so many columns. */
export function differenceText(
  difference: ResumeDifference | undefined,
  language: Language,
  width: number | undefined,
): string {
  const words = differenceWords[language];
  if (!difference) return `${words.first}\n`;
  const { since, comparison } = difference;
  const left = comparison.notCompared.join(language === 'en' ? ', ' : '、');
  const table = comparison.changed
    ? differenceTable(comparison, language, width)
    : `${words.nothing(basename(since))}\n`;
  return left === '' ? table : `${table}${words.notCompared(left)}\n`;
}

/** Stores the differences as a page beside the document. Throws `StorageError`. */
export function storeDifference(
  { since, comparison }: ResumeDifference,
  document: DocumentReport,
  options: { readonly language: Language; readonly out: string; readonly source: string },
): Promise<DownloadedDocument> {
  const { language, out, source } = options;
  const page = differencePage(comparison, { was: basename(since), is: basename(document.path) }, language);
  const about = { kind: 'resume-diff', title: `${document.title}_diff`, extension: 'html', mediaType: 'text/html' };
  return storeDocument({ ...about, bytes: Buffer.from(page), source, at: new Date() }, out);
}
