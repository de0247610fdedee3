import { isAbsolute, relative } from 'node:path';
import { dayIn } from '../day-in.ts';
import type { Language } from '../messages/wording.ts';
import { taipeiTimestamp } from '../run-report.ts';
import { textTable } from '../text-table.ts';
import { deletionWords } from './deletion-words.ts';
import type { FindingReport } from './finding-report.ts';

function size(bytes: number): string {
  return bytes < 10_000
    ? `${bytes} B`
    : bytes < 10_000_000
      ? `${Math.round(bytes / 1000)} kB`
      : `${Math.round(bytes / 1_000_000)} MB`;
}

/** A path as it is shortest from where the person is. */
function shortest(path: string): string {
  const near = relative('', path);
  return near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** What is to be deleted, as a table for a terminal of so many columns. */
export function findingTable(findings: readonly FindingReport[], language: Language, width?: number): string {
  const { head, kinds } = deletionWords[language];
  const rows = findings.map(({ kind, path, bytes, at }) => {
    const day = taipeiTimestamp(new Date(at)).slice(0, 10);
    return [kinds[kind], shortest(path), dayIn(language, day), size(bytes)];
  });
  const align = ['left', 'left', 'left', 'right'] as const;
  return textTable(head, rows, { align, ...(width === undefined ? {} : { width }) });
}
