import { type DownloadedDocument, storeDocument } from '../../documents/index.ts';
import { csvBytes, xlsxBytes } from './sheet-bytes.ts';
import { sheetOf } from './sheet.ts';
import type { Shown } from './shown.ts';

/** Which room was read, in which format it is to be stored, where, and from which site it came. */
export interface StoreSheetsInput {
  readonly kind: string;
  readonly title: string;
  readonly format: 'csv' | 'xlsx';
  readonly out: string;
  readonly source: string;
}

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Stores what a room shows: one workbook, or a CSV for each part. Throws `StorageError`. */
export async function storeSheets({ parts }: Shown, input: StoreSheetsInput): Promise<readonly DownloadedDocument[]> {
  const { kind, title, format, out, source } = input;
  const sheets = parts.map(sheetOf);
  const files =
    format === 'xlsx'
      ? [{ title, bytes: await xlsxBytes(sheets, title) }]
      : await Promise.all(
          sheets.map(async (sheet) => ({
            title: sheet.title === undefined ? title : `${title}_${sheet.title}`,
            bytes: await csvBytes(sheet),
          })),
        );
  const stored: DownloadedDocument[] = [];
  for (const file of files) {
    const document = { kind, extension: format, mediaType: mediaTypes[format], source, at: new Date() };
    stored.push(await storeDocument({ ...document, ...file }, out));
  }
  return stored;
}
