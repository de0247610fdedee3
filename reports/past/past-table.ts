import { checkName } from '../alert/alert-text.ts';
import { dayIn } from '../day-in.ts';
import { failureOf } from '../history/failure-of.ts';
import type { RunRecord } from '../history/run-record.ts';
import { generalMessage } from '../history/safe-message.ts';
import type { Language } from '../messages/wording.ts';
import { textTable } from '../text-table.ts';
import { pastWords } from './past-words.ts';

/** Past runs as a table for a terminal of so many columns. */
export function pastTable(runs: readonly RunRecord[], language: Language, width?: number): string {
  const { head, passed } = pastWords[language];
  const rows = runs.map((run) => {
    const { startedAt, durationMs, code, exitCode } = run;
    const time = `${dayIn(language, startedAt.slice(0, 10))} ${startedAt.slice(11, 16)}`;
    const result = exitCode === 0 ? passed : `✗ ${code ?? exitCode}`;
    const failed = failureOf(run);
    const why = failed ? generalMessage(language, failed) : '';
    return [time, checkName(run, language), result, `${(durationMs / 1000).toFixed(1)} s`, why];
  });
  const align = ['left', 'left', 'left', 'right', 'left'] as const;
  return textTable(head, rows, { align, ...(width === undefined ? {} : { width }) });
}
