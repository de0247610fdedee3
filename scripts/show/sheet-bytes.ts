import stringWidth from 'fast-string-width';
import type { Sheet } from './sheet.ts';

/** A sheet as CSV: UTF-8 with BOM and CRLF, as Excel in Taiwan wants it; a text that a spreadsheet would compute is not one. */
export async function csvBytes({ head, rows }: Sheet): Promise<Uint8Array> {
  const { stringify } = await import('csv-stringify/sync');
  const lines = [[...head], ...rows.map((row) => [...row])];
  return new TextEncoder().encode(stringify(lines, { bom: true, record_delimiter: 'windows', escape_formulas: true }));
}

/** Widest that a column of a workbook is made, in characters. */
const widest = 60;

/** Sheets as one workbook: numbers as numbers, the head fixed, columns as wide as their content. */
export async function xlsxBytes(sheets: readonly Sheet[], name: string): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const parts = sheets.map(({ title, head, rows, numbers }) => {
    const body = rows.map((row) =>
      row.map((text, place) => {
        const isNumber = numbers.includes(head[place] ?? '') && /^-?\d+(\.\d+)?$/u.test(text);
        return isNumber ? { value: Number(text), type: Number } : { value: text, type: String };
      }),
    );
    const columns = head.map((text, place) => {
      const widths = [text, ...rows.map((row) => row[place] ?? '')].map((cell) => stringWidth(cell));
      return { width: Math.min(widest, Math.max(...widths) + 2) };
    });
    const top = head.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
    return { data: [top, ...body], sheet: (title ?? name).slice(0, 31), columns, stickyRowsCount: 1 };
  });
  return writeExcelFile(parts).toBuffer();
}
