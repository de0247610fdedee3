import { createHash } from 'node:crypto';
import { rowResultSchema, type RowResult } from './row-result.ts';

/** The name of the journal of a batch; another table, or another folder, is another batch. */
export function journalName(table: string, out: string): string {
  const mark = createHash('sha256').update(`${out}\n${table}`).digest('hex').slice(0, 16);
  return `batch-unfinished-${mark}`;
}

/** The rows that ended in an earlier run of the same batch, by their number. */
export function endedRows(entries: readonly unknown[]): ReadonlyMap<number, RowResult> {
  const results = entries
    .map((entry) => rowResultSchema.safeParse(entry).data)
    .filter((result) => result !== undefined);
  return new Map(results.map((result) => [result.row, result]));
}
