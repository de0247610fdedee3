import type { PayRecord } from './pay-record.ts';
import { payTable } from './pay-table.ts';

/** A record as CSV as Excel in Taiwan wants it: UTF-8 with BOM, CRLF; texts that a spreadsheet would run are defused. */
export async function payCsv(record: PayRecord): Promise<Uint8Array> {
  const { stringify } = await import('csv-stringify/sync');
  const { columns, rows } = payTable(record);
  const text = stringify([columns.map(({ head }) => head), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return Buffer.from(text, 'utf8');
}
