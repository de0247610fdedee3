import {
  type DownloadedDocument,
  payCsv,
  payJson,
  type PayRecord,
  payXlsx,
  storeDocument,
} from '../../documents/index.ts';
import { type Language, payChart } from '../../reports/index.ts';
import { chartMonths } from './salary-chart.ts';
import type { SalaryFormat } from './salary-format.ts';

/** How the months are stored, where, and from which site they came. */
export interface StoreSalaryInput {
  readonly format: SalaryFormat;
  readonly chart: boolean;
  readonly language: Language;
  readonly out: string;
  readonly source: string;
}

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const;

/** Stores the months as one file, and as a picture where that is wanted; with `pdf` the site's files are stored already. Throws `StorageError`. */
export async function storeSalary(record: PayRecord, input: StoreSalaryInput): Promise<readonly DownloadedDocument[]> {
  const { format, chart, language, out, source } = input;
  const ends = [...record.months, ...record.gaps]
    .map(({ month }) => month)
    .sort((one, other) => one.localeCompare(other));
  const [from = '', to = ''] = [ends[0], ends.at(-1)];
  const common = { period: from === to ? from : `${from}_${to}`, source, at: new Date() };
  const stored: DownloadedDocument[] = [];
  if (record.months.length === 0) return stored;
  if (format !== 'pdf') {
    const bytes = await { csv: payCsv, xlsx: payXlsx, json: payJson }[format](record);
    const file = { kind: 'salary', title: '待遇表', extension: format, mediaType: mediaTypes[format], bytes };
    stored.push(await storeDocument({ ...common, ...file }, out));
  }
  if (chart) {
    const bytes = Buffer.from(payChart(chartMonths(record), language), 'utf8');
    const picture = { kind: 'salary-chart', title: '待遇圖', extension: 'html', mediaType: 'text/html', bytes };
    stored.push(await storeDocument({ ...common, ...picture }, out));
  }
  return stored;
}
