import { codeFacts, type RunReport } from '../../../reports/index.ts';
import type { EndedCommand } from './command-here.ts';

/** The one object that a run printed, and what is wrong with what it said. */
export interface ReadReport {
  readonly report: Partial<RunReport>;
  readonly found: readonly string[];
}

/** Reads what `--json` printed: one line, one object, in agreement with itself and with the exit code. */
export function readReport({ exitCode, stdout, stderr }: EndedCommand): ReadReport {
  const found: string[] = [];
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (lines.length !== 1) found.push(`standard output has ${lines.length} lines`);
  let report: Partial<RunReport> = {};
  try {
    report = JSON.parse(stdout) as RunReport;
  } catch {
    found.push('standard output is not one JSON object');
  }
  if (report.exitCode !== exitCode) found.push(`exitCode says ${report.exitCode}, the process ended ${exitCode}`);
  if ((report.status === 'failed') !== (report.error !== undefined)) found.push('status and error do not agree');
  if (report.error && codeFacts(report.error.code).exitCode !== exitCode) found.push('the code has another exit code');
  if (/\n {4}at /.test(stderr)) found.push('standard error tells a stack');
  return { report, found };
}
