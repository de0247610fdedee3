import type { Language } from '../messages/wording.ts';
import { textTable } from '../text-table.ts';
import type { DriftReport } from './drift-report.ts';
import { driftWords } from './drift-words.ts';

/** Marks that say the verdict without its colour. */
const marks: Readonly<Record<string, string>> = { works: '✓', 'at-risk': '!', broken: '✗' };

/** The verdicts, and the differences that matter, as tables for a terminal of so many columns. */
export function driftTable(report: DriftReport, language: Language, width?: number): string {
  const words = driftWords[language];
  const { flows, notSeen, differences } = report;
  const size = width === undefined ? {} : { width };
  const told = Object.entries(flows).map(([flow, verdict]) => [
    `${marks[verdict] ?? ''} ${words.flows[flow] ?? flow}`,
    words.verdicts[verdict] ?? verdict,
  ]);
  const unseen = notSeen.map((flow) => [`· ${words.flows[flow] ?? flow}`, words.notSeen]);
  const verdicts = textTable([words.flow, words.verdict], [...told, ...unseen], size);
  const shown = differences.filter(({ kind }) => kind !== 'cosmetic');
  if (shown.length === 0) return `${verdicts}${differences.length === 0 ? `${words.nothing}\n` : ''}`;
  const rows = shown.map(({ landmark, kind, breaks, was, is, candidate, source }) => [
    landmark,
    `${words.kinds[kind] ?? kind}${breaks.length > 0 ? ` ✗ ${breaks.join(', ')}` : ''}`,
    was ?? '',
    `${is ?? '—'}${candidate ? ` (${Math.round(candidate.score * 100)} %)` : ''}`,
    source ?? '',
  ]);
  const heads = [words.landmark, words.change, words.was, words.is, words.source];
  return `${verdicts}\n${textTable(heads, rows, size)}`;
}
