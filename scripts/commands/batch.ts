import { readFile } from 'node:fs/promises';
import { parse, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openJournal } from '../../documents/index.ts';
import type { StepRecorder } from '../../reports/index.ts';
import { BatchError } from '../batch/batch-error.ts';
import { type BatchRow, settingColumns } from '../batch/batch-row.ts';
import { batchWords } from '../batch/batch-words.ts';
import { cardOfRow, liveSiteOf } from '../batch/card-of-row.ts';
import { endedRows, journalName } from '../batch/ended-rows.ts';
import { inTurns } from '../batch/in-turns.ts';
import { readBatch } from '../batch/read-batch.ts';
import type { RowResult } from '../batch/row-result.ts';
import { failedRow, type RowRunner, runRow } from '../batch/run-row.ts';
import { storeResults } from '../batch/store-results.ts';
import { runCommand } from '../run/command-run.ts';
import { listenForInterruption } from '../run/interruption.ts';
import { SettingsError } from '../settings/errors.ts';
import { chooseLanguage } from '../settings/language.ts';
import type { Settings } from '../settings/settings.ts';

/** What `ecpa batch` takes besides the flags of all. */
export interface BatchOptions {
  readonly table: string;
  /** How many rows at most run at the same time. */
  readonly atOnce: number;
}

const program = [process.execPath, fileURLToPath(new URL('../ecpa.mjs', import.meta.url))] as const;

async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new SettingsError('CONFIG', `${path} cannot be read`, { cause });
  });
}

/** The batch's own settings hold for every row that tells nothing else. */
function withDefaults(row: BatchRow, settings: Settings): BatchRow {
  const camel = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const given: Readonly<Record<string, unknown>> = settings;
  const defaults = settingColumns
    .map((name) => [name, given[camel(name)]] as const)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => [name, value === true ? '1' : String(value)] as const);
  return { ...row, settings: { ...Object.fromEntries(defaults), ...row.settings } };
}

/** Runs a row as a step. */
async function rowAsStep({ step }: StepRecorder, row: BatchRow, runner: RowRunner): Promise<RowResult> {
  const seen: RowResult[] = [];
  const run = async (): Promise<void> => {
    const result = await runRow(row, runner);
    seen.push(result);
    if (result.status === 'failed') throw new Error(result.error?.code ?? 'failed');
  };
  await step(row.name, run).catch(() => undefined);
  return seen[0] ?? failedRow(row, 'INTERNAL', 'it told nothing', runner.language);
}

/** `ecpa batch`: runs the checks of a table, each in a process of its own. Gives the exit code: of the first row that failed. */
export async function batch(settings: Settings, { table, atOnce }: BatchOptions): Promise<number> {
  const language = chooseLanguage(settings.lang, process.env);
  const words = batchWords[language];
  const say = (text: string): unknown => settings.quiet || process.stderr.write(`${text}\n`);
  const report = await runCommand('batch', settings, language, async (recorder, log) => {
    if (settings.pinStdin) throw new SettingsError('USAGE', 'many rows cannot share one standard input: use pin-file');
    using interruption = listenForInterruption();
    const out = resolve(settings.out);
    const text = await read(table);
    const rows = readBatch(text, out).map((row) => withDefaults(row, settings));
    const journal = await openJournal(out, journalName(text, out));
    const results = new Map(endedRows(journal.entries));
    if (results.size > 0) say(words.goesOn(results.size));
    if (rows.some((row) => liveSiteOf(row) !== undefined)) log.target = 'live';

    const firstOf = new Map<string, number>();
    const runner = { program, environment: process.env, language, signal: interruption.signal };
    const turns = rows.flatMap((row) => {
      const card = cardOfRow(row);
      const first = card === undefined ? undefined : firstOf.get(card);
      if (card !== undefined && first === undefined) firstOf.set(card, row.row);
      if (results.has(row.row)) return [];
      const run = async (): Promise<void> => {
        const result =
          first === undefined
            ? await rowAsStep(recorder, row, runner)
            : failedRow(row, 'CONFIG', words.sameCard(first), language);
        results.set(row.row, result);
        if (result.error?.code !== 'INTERRUPTED') await journal.append(result);
      };
      // One at a time at a live site: it serves everybody.
      return [{ needs: [card, liveSiteOf(row)].filter((need) => need !== undefined), run }];
    });
    try {
      await inTurns(turns, { atOnce, signal: interruption.signal });
    } finally {
      const all = [...results.values()].sort((one, other) => one.row - other.row);
      const stored = await storeResults(out, parse(table).name, all);
      say(words.results([stored.json, stored.csv]));
      log.details = { rows: all, results: stored };
      log.pinAttempts = all.reduce((sum, { pinAttempts }) => sum + pinAttempts, 0);
      log.loggedOut = all.every(({ loggedOut }) => loggedOut);
    }
    await interruption.race(() => Promise.resolve());
    await journal.remove();
    const failed = rows.filter(({ row }) => results.get(row)?.status !== 'ok');
    const [first] = failed;
    if (!first) return;
    const code = results.get(first.row)?.error?.code ?? 'INTERNAL';
    throw new BatchError(code, words.failed(failed.length, rows.length, first.name));
  });
  return report.exitCode;
}
