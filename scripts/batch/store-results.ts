import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { readyFolder, StorageError } from '../../documents/index.ts';
import type { RowResult } from './row-result.ts';

const columns = [
  ...['row', 'name', 'command', 'status', 'exit code', 'code', 'message', 'remedy'],
  ...['ms', 'logged out', 'PIN attempts', 'documents'],
];

function csv(results: readonly RowResult[]): string {
  const rows = results.map(({ error, documents, ...result }) => [
    ...[result.row, result.name, result.command, result.status, result.exitCode],
    ...[error?.code ?? '', error?.message ?? '', error?.remedy ?? '', result.durationMs],
    ...[result.loggedOut ? 'yes' : 'no', result.pinAttempts, documents.map(({ path }) => path).join(' ')],
  ]);
  return stringify([columns, ...rows], { bom: true, record_delimiter: 'windows', escape_formulas: true });
}

async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text, { mode: 0o600 });
  await chmod(`${path}.part`, 0o600);
  await rename(`${path}.part`, path);
}

/** Writes the results of a batch as JSON and as CSV, in place of those of an earlier run of the same table. Gives their paths. Throws `StorageError`. */
export async function storeResults(
  folder: string,
  name: string,
  results: readonly RowResult[],
): Promise<{ readonly json: string; readonly csv: string }> {
  const paths = { json: join(folder, `${name}.result.json`), csv: join(folder, `${name}.result.csv`) };
  await readyFolder(folder);
  try {
    await replace(paths.json, `${JSON.stringify(results, undefined, 2)}\n`);
    await replace(paths.csv, csv(results));
  } catch (cause) {
    throw new StorageError(`the results could not be written to ${folder}`, { cause });
  }
  return paths;
}
