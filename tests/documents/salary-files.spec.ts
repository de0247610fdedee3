import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { payCsv, payJson, type PayMonth, type PayRecord, payXlsx } from '../../documents/index.ts';

const month = (name: string, base: string, bonus?: number): PayMonth => ({
  month: name,
  additions: [
    { name: base, kind: 'base', amount: 30_000 },
    { name: '溢領繳回', kind: 'other', amount: -500 },
    ...(bonus === undefined ? [] : [{ name: '年終工作獎金', kind: 'bonus', amount: bonus }]),
  ],
  deductions: [{ name: '公保費', kind: 'civil-insurance', amount: 1_000 }],
  gross: 29_500 + (bonus ?? 0),
  deducted: 1_000,
  net: 28_500 + (bonus ?? 0),
});

const record: PayRecord = {
  months: [month('2025-12', '俸額'), month('2026-02', '年功俸', 45_000)],
  gaps: [{ month: '2026-01', note: '=1+1,"查無資料"' }],
};

const head = [
  '月份',
  '西元年月',
  '俸額／年功俸',
  '溢領繳回',
  '年終工作獎金',
  '應發合計',
  '公保費',
  '應扣合計',
  '實發金額',
  '備註',
];
const rows = [
  ['114年12月', '2025-12', '30000', '-500', '', '29500', '1000', '1000', '28500', ''],
  ['115年01月', '2026-01', '', '', '', '', '', '', '', '=1+1,"查無資料"'],
  ['115年02月', '2026-02', '30000', '-500', '45000', '74500', '1000', '1000', '73500', ''],
];

test('writes CSV as Excel in Taiwan wants it: BOM, CRLF, a row a month, gaps in their place', async () => {
  const bytes = await payCsv(record);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = strFromU8(bytes);
  expect(text.split('\r\n')).toHaveLength(5);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const told = rows.map((row) => row.map((cell) => cell.replace(/^=/, "'=")));
  expect(parse(text, { bom: true })).toEqual([head, ...told]);
});

/** The cells of a workbook's only sheet by their addresses, texts put in; and its XML. */
function openXlsx(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text);
  const sheet = part('xl/worksheets/sheet1.xml');
  const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)>\s*<v>([^<]*)<\/v>/g)].map(
    ([, at = '', kind = '', value = '']) => {
      return [at, kind.includes('t="s"') ? texts[Number(value)] : Number(value)] as const;
    },
  );
  return { workbook: part('xl/workbook.xml'), sheet, cells: Object.fromEntries(cells) };
}

test('writes XLSX: a sheet 待遇表, numbers as numbers, the head frozen, columns as wide as their text', async () => {
  const { workbook, sheet, cells } = openXlsx(await payXlsx(record));
  expect(workbook).toContain('name="待遇表"');
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(cells).toMatchObject({ A1: '月份', C1: '俸額／年功俸', A2: '114年12月', C2: 30_000, D2: -500, I4: 73_500 });
  expect(cells['E2']).toBeUndefined();
  expect(cells['J3']).toBe('=1+1,"查無資料"');
  expect(sheet).toMatch(/<col min="3" max="3" width="1[0-9]" customWidth="1"\/>/);
  expect(sheet).not.toContain('<f>');
});

test('writes JSON with every line, months by both calendars, and the gaps', () => {
  const told = JSON.parse(strFromU8(payJson(record))) as Record<string, unknown>;
  expect(told).toMatchObject({ schema: 1, currency: 'TWD', gaps: record.gaps });
  expect(told['months']).toMatchObject([{ month: '2025-12', rocMonth: '114年12月', net: 28_500 }, { gross: 74_500 }]);
});

/** The cells of an OpenDocument spreadsheet's only sheet, by rows: numbers as numbers, texts as texts. */
function odsRows(bytes: Uint8Array): readonly (readonly (string | number)[])[] {
  const xml = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<table:table-row[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs)]
    .map(([, row = '']) =>
      [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
        ([, kind = '', inside = '']) => {
          const [, number] = /office:value="([^"]*)"/.exec(kind) ?? [];
          const text = inside
            .replace(/<[^>]*>/g, '')
            .replaceAll('&quot;', '"')
            .replaceAll('&apos;', "'");
          const [, repeated = '1'] = /number-columns-repeated="(\d+)"/.exec(kind) ?? [];
          return Array.from({ length: Math.min(20, Number(repeated)) }, () =>
            number === undefined ? text : Number(number),
          );
        },
      ),
    )
    .map((row) => row.slice(0, head.length))
    .filter((row) => row.some((cell) => cell !== ''));
}

test('opens in LibreOffice with the right figures and Chinese @whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ecpa-sheets-'));
  try {
    await writeFile(join(folder, 'x.xlsx'), await payXlsx(record));
    await writeFile(join(folder, 'c.csv'), await payCsv(record));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = { timeout: 25_000, encoding: 'utf8' } as const;
    const convert = (...file: readonly string[]) =>
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, ...file], options);
    const run = convert(join(folder, 'x.xlsx'));
    const isThere = (await readdir(folder)).includes('x.ods');
    test.skip(!isThere, `no LibreOffice Calc here: ${run.error?.message ?? run.stderr}`);
    // Without a window to ask in, it has to be told what the window would offer: UTF-8, commas.
    convert('--infilter=CSV:44,34,76,1', join(folder, 'c.csv'));
    const [workbook = [], text = []] = await Promise.all(
      ['x.ods', 'c.ods'].map(async (name) => odsRows(await readFile(join(folder, name)))),
    );
    const told = rows.map((row) => row.map((cell) => (/^-?\d+$/.test(cell) ? Number(cell) : cell)));
    const padded = (table: readonly (readonly (string | number)[])[]) =>
      table.map((row) => head.map((_, place) => row[place] ?? ''));
    expect(padded(workbook)).toEqual([head, ...told]);
    expect(padded(text)).toEqual([
      head,
      ...told.map((row) => row.map((cell) => (cell === rows[1]?.[9] ? `'${cell}` : cell))),
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
