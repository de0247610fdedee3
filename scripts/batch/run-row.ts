import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { codeFacts, type ErrorCode, type Language, speakError } from '../../reports/index.ts';
import { environmentName } from '../settings/settings.ts';
import type { BatchRow } from './batch-row.ts';
import { rowReportSchema, type RowResult } from './row-result.ts';

/** How long a row may take; its own steps end long before. */
const rowLimit = 15 * 60_000;

/** How long a row that was told to stop may take to log out. */
const farewell = 30_000;

/** A result that no report told: the row was refused, or its process fell silent. */
export function failedRow(row: BatchRow, code: ErrorCode, detail: string, language: Language): RowResult {
  const { message, remedy, owner, retriable } = speakError(language, { code, detail });
  return {
    ...{ row: row.row, name: row.name, command: row.command, status: 'failed', exitCode: codeFacts(code).exitCode },
    ...{ durationMs: 0, loggedOut: true, pinAttempts: 0, documents: [] },
    error: { code, owner, retriable, message, remedy },
  };
}

function environmentOf({ settings }: BatchRow): Record<string, string> {
  const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [environmentName(camel(name)), value]));
}

/** The parts of running rows that are the same for all. */
export interface RowRunner {
  /** The program and the arguments before a command's name. */
  readonly program: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  /** Aborted when the batch is to stop: the row logs out and ends. */
  readonly signal: AbortSignal;
}

/** Runs a row in a process of its own, so that whatever becomes of it, the others go on. Never rejects. */
export async function runRow(row: BatchRow, runner: RowRunner): Promise<RowResult> {
  const [file, ...before] = runner.program;
  const flags = Object.entries(row.choices).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(file, [...before, row.command, ...flags, '--out', row.out, '--json', '--lang', runner.language], {
    env: { ...runner.environment, ...environmentOf(row) },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C at the terminal reaches the batch alone, which tells its rows.
    detached: process.platform !== 'win32',
  });
  const begin = performance.now();
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-2000)));
  let late: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGTERM');
    late = setTimeout(() => child.kill('SIGKILL'), farewell);
  };
  const limit = setTimeout(stop, rowLimit);
  runner.signal.addEventListener('abort', stop);
  try {
    await once(child, 'close');
    const report = rowReportSchema.parse(JSON.parse(stdout));
    const durationMs = Math.round(performance.now() - begin);
    return { row: row.row, name: row.name, command: row.command, durationMs, ...report };
  } catch {
    const last = stderr.trim().split('\n').at(-1) ?? '';
    const ended = `its process ended ${String(child.signalCode ?? child.exitCode)} without a report. ${last}`;
    return { ...failedRow(row, 'INTERNAL', ended, runner.language), loggedOut: false };
  } finally {
    clearTimeout(limit);
    clearTimeout(late);
    runner.signal.removeEventListener('abort', stop);
  }
}
