import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { csvBytes, xlsxBytes } from '../../scripts/show/sheet-bytes.ts';
import { sheetOf } from '../../scripts/show/sheet.ts';
import { shownText } from '../../scripts/show/shown-text.ts';

const facts = { facts: [{ name: '出生日期', value: '民國 75 年 3 月 12 日', date: '1986-03-12' }] };
const table = {
  title: '學歷',
  table: {
    head: ['學校', '修業迄', '得分'],
    rows: [['=1+1', '86.06', '6.5']],
    foot: ['合計', '', '6.5'],
    numbers: ['得分'],
  },
};

test('shows a person ROC dates and the site’s names, under titles where there are several parts', () => {
  const text = shownText(
    { parts: [facts, table, { title: '獎懲', words: '查無資料' }], details: {} },
    'zh-TW',
    undefined,
  );
  expect(text).toBe(
    [
      '項目      內容',
      '--------  ---------------------',
      '出生日期  民國 75 年 3 月 12 日',
      '',
      '學歷',
      '學校  修業迄  得分',
      '----  ------  ----',
      '=1+1  86.06    6.5',
      '合計           6.5',
      '',
      '獎懲',
      '查無資料',
      '',
    ].join('\n'),
  );
});

test('keeps the lines of a text, and lets none of its characters command the terminal', () => {
  const parts = [{ words: '第一段。\n\u001b[2J第二段。' }];
  expect(shownText({ parts, details: {} }, 'en', 80)).toBe('第一段。\n[2J第二段。\n');
});

test('makes CSV that Excel in Taiwan reads: BOM, CRLF, ISO dates, and nothing that it would compute', async () => {
  const bytes = await csvBytes(sheetOf(table));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain('學校,修業迄,得分\r\n');
  expect(parse(text, { bom: true })).toEqual([
    ['學校', '修業迄', '得分'],
    ["'=1+1", '1997-06', '6.5'],
    ['合計', '', '6.5'],
  ]);
});

test('makes a workbook with a sheet a part, numbers as numbers, and the head fixed', async () => {
  const files = unzipSync(await xlsxBytes([sheetOf(table), sheetOf({ title: '個人', ...facts })], '名'));
  const part = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  expect(part('xl/workbook.xml')).toMatch(/name="學歷".*name="個人"/s);
  expect(part('xl/worksheets/sheet1.xml')).toContain('<v>6.5</v>');
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/ySplit="1"/);
  expect(part('xl/sharedStrings.xml')).toContain('1986-03-12');
});
