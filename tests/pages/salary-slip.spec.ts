import { expect, test } from '@playwright/test';
import { SiteChangedError } from '../../pages/index.ts';
import { amount } from '../../pages/salary/amount.ts';
import { parseSlip } from '../../pages/salary/parse-slip.ts';
import type { RawAnswer } from '../../pages/salary/raw-answer.ts';

for (const [text, value] of [
  ['53,210', 53_210],
  ['53210元', 53_210],
  ['５３，２１０ 元', 53_210],
  ['NT$ 1,234,567', 1_234_567],
  ['新臺幣 950 元整', 950],
  ['-1,200', -1_200],
  ['－１，２００', -1_200],
  ['−320元', -320],
  ['▲320', -320],
  ['(1,200)', -1_200],
  ['（１，２００）', -1_200],
  ['1,200.00', 1_200],
  ['0', 0],
  ['－', 0],
] as const) {
  test(`reads ${text} as ${value}`, () => {
    expect(amount(text)).toBe(value);
  });
}

for (const text of ['', '元', '1,2,3', '12,34', '1.5', '--5', '一千', '1200 1300', '3月']) {
  test(`takes 「${text}」 for no amount`, () => {
    expect(amount(text)).toBeUndefined();
  });
}

/** The table of the paper form: both sides next to each other. */
const sideBySide: RawAnswer = {
  titles: ['待遇表查詢', '民國 114 年 3 月份待遇表'],
  tables: [
    [
      ['服務機關', '望海市衛生局'],
      ['發放日期', '114.03.01'],
    ],
    [
      ['應發項目', '金額', '應扣項目', '金額'],
      ['年功俸', '30,000元', '公保費', '1,000元'],
      ['專業加給', '20,000元', '健保費', '900元'],
      ['主管職務加給', '5,000元', '退撫基金', '2,000元'],
      ['年終工作獎金', '80,000元', '所得稅', '3,000元'],
      ['溢領繳回', '－５００元', '', ''],
      ['應發合計', '134,500元', '應扣合計', '6,900元'],
      ['實發金額', '', '127,600元', ''],
    ],
  ],
  words: '',
};

/** Three tables below each other. */
const stacked: RawAnswer = {
  titles: ['待遇表查詢', '114年03月待遇表'],
  tables: [
    [
      ['應發項目', '金額（元）'],
      ['俸額', '30,000'],
      ['應發合計', '30,000'],
    ],
    [
      ['應扣項目', '金額（元）'],
      ['公保費', '1,000'],
      ['福利互助金', '120'],
      ['應扣合計', '1,120'],
    ],
    [['實發金額', '28,880']],
  ],
  words: '',
};

test('reads the table of the paper form, each line with what it is', () => {
  expect(parseSlip(sideBySide)).toEqual({
    month: '2025-03',
    additions: [
      { name: '年功俸', kind: 'base', amount: 30_000 },
      { name: '專業加給', kind: 'professional', amount: 20_000 },
      { name: '主管職務加給', kind: 'supervisor', amount: 5_000 },
      { name: '年終工作獎金', kind: 'bonus', amount: 80_000 },
      { name: '溢領繳回', kind: 'other', amount: -500 },
    ],
    deductions: [
      { name: '公保費', kind: 'civil-insurance', amount: 1_000 },
      { name: '健保費', kind: 'health-insurance', amount: 900 },
      { name: '退撫基金', kind: 'pension', amount: 2_000 },
      { name: '所得稅', kind: 'income-tax', amount: 3_000 },
    ],
    ...{ gross: 134_500, deducted: 6_900, net: 127_600, wrongSums: [] },
  });
});

test('reads tables below each other', () => {
  const { additions, deductions, ...rest } = parseSlip(stacked);
  expect(additions.map(({ kind }) => kind)).toEqual(['base']);
  expect(deductions.map(({ kind }) => kind)).toEqual(['civil-insurance', 'other']);
  expect(rest).toEqual({ month: '2025-03', gross: 30_000, deducted: 1_120, net: 28_880, wrongSums: [] });
});

/** The page with one text in its tables instead of another. */
function replaced(was: string, is: string): RawAnswer {
  const tables = stacked.tables.map((table) => table.map((row) => row.map((text) => (text === was ? is : text))));
  return { ...stacked, tables };
}

for (const [was, is, wrong] of [
  ['120', '130', ['deducted']],
  ['28,880', '28,881', ['net']],
] as const) {
  test(`tells that ${wrong.join()} is wrong when ${was} is ${is}`, () => {
    expect(parseSlip(replaced(was, is)).wrongSums).toEqual(wrong);
  });
}

for (const [was, is, landmark] of [
  ['應發項目', '項目', 'SALARY.ADDITIONS'],
  ['應發合計', '合 計', 'SALARY.GROSS'],
  ['應扣合計', '合 計', 'SALARY.DEDUCTED'],
  ['實發金額', '金額', 'SALARY.NET'],
  ['120', '若干', 'SALARY.AMOUNT'],
] as const) {
  test(`names ${landmark} when the page says ${is} instead of ${was}`, () => {
    expect(() => parseSlip(replaced(was, is))).toThrow(SiteChangedError);
    expect(() => parseSlip(replaced(was, is))).toThrow(new RegExp(landmark));
  });
}

test('names SALARY.MONTH_SHOWN when the page does not say which month it shows', () => {
  expect(() => parseSlip({ ...stacked, titles: ['待遇表查詢'] })).toThrow(/SALARY\.MONTH_SHOWN/);
});
