import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SettingsError } from '../settings/errors.ts';
import { batchCommands, type BatchRow, otherColumns, settingColumns } from './batch-row.ts';

const known: readonly string[] = [...otherColumns, ...settingColumns];

/** Column names that somebody may write who means well; a secret never stands in a table. */
const secret = /^(pin|password|pwd|密碼|pin碼)$/i;

function fail(what: string, options?: ErrorOptions): never {
  throw new SettingsError('CONFIG', what, options);
}

function expectColumns(columns: readonly string[]): void {
  const named = columns.find((column) => secret.test(column));
  if (named !== undefined) fail(`column ${named}: a PIN or password never stands in a table; use pin-file`);
  const strange = columns.filter((column) => !known.includes(column));
  if (strange.length > 0) fail(`unknown columns: ${strange.join(', ')}; there are ${known.join(', ')}`);
  const twice = columns.filter((column, place) => columns.indexOf(column) !== place);
  if (twice.length > 0) fail(`columns that stand there twice: ${twice.join(', ')}`);
}

function lines(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, trim: true, skip_empty_lines: true });
  } catch (cause) {
    return fail(`it is no CSV (RFC 4180): ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}

function rowOf(cells: ReadonlyMap<string, string>, row: number, out: string): BatchRow {
  const command = batchCommands.find((name) => name === (cells.get('command') ?? 'resume'));
  if (!command) fail(`row ${row}: command is one of ${batchCommands.join(', ')}`);
  const picked = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries([...cells].filter(([name]) => names.includes(name)));
  return {
    row,
    name: cells.get('name') ?? String(row),
    command,
    settings: picked(settingColumns),
    choices: picked(['form', 'format', 'depth']),
    out: resolve(cells.get('out') ?? out),
  };
}

/** Reads a table of checks (CSV, RFC 4180, with a header). Throws `SettingsError` for what is wrong with the table as such. */
export function readBatch(text: string, out: string): readonly BatchRow[] {
  const [header, ...rest] = lines(text);
  if (!header) fail('it has no header');
  expectColumns(header);
  if (rest.length === 0) fail('it has no rows');
  return rest.map((cells, place) => {
    const filled = header.map((column, at) => [column, cells[at] ?? ''] as const).filter(([, cell]) => cell !== '');
    return rowOf(new Map(filled), place + 1, out);
  });
}
