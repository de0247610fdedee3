import type { PayRecord } from './pay-record.ts';
import { payTable } from './pay-table.ts';

/** Columns of a spreadsheet that a text takes: a Chinese character takes two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);

/** A record as an Excel workbook: one sheet 待遇表, numbers as numbers, the head and the months stay while one scrolls. */
export async function payXlsx(record: PayRecord): Promise<Uint8Array> {
  const { default: writeExcel } = await import('write-excel-file/node');
  const { columns, rows } = payTable(record);
  const head = columns.map(({ head: value, isAmount }) => ({
    value,
    fontWeight: 'bold' as const,
    backgroundColor: '#E1EDF4',
    align: isAmount ? ('right' as const) : ('left' as const),
  }));
  const body = rows.map((row) =>
    row.map((value) => {
      if (value === undefined) return null;
      return typeof value === 'number'
        ? { value, type: Number, format: '#,##0' }
        : { value, type: String, format: '@' };
    }),
  );
  const widths = columns.map(({ head: title }, place) => {
    const texts = rows.map((row) => (typeof row[place] === 'number' ? row[place].toLocaleString('en-US') : row[place]));
    return { width: Math.max(...[title, ...texts].map((text) => widthOf(text ?? ''))) + 3 };
  });
  const sheet = { sheet: '待遇表', columns: widths, stickyRowsCount: 1, stickyColumnsCount: 1 };
  return writeExcel([head, ...body], { ...sheet, orientation: 'landscape' }).toBuffer();
}
