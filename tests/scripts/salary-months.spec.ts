import { expect, test } from '@playwright/test';
import type { MonthOutcome } from '../../flows/index.ts';
import { monthRange, parseMonth } from '../../scripts/salary/month-range.ts';
import { salaryFailure } from '../../scripts/salary/salary-failure.ts';
import { salaryTable } from '../../scripts/salary/salary-table.ts';
import { tallySalary } from '../../scripts/salary/salary-tally.ts';
import { SettingsError } from '../../scripts/settings/errors.ts';

const thisMonth = '2026-02';

for (const text of ['2025-03', '2025/3', '114-03', '114.3', '１１４年３月', '民國114年3月', '11403', '202503']) {
  test(`understands ${text}`, () => {
    expect(parseMonth(text, '--from')).toBe('2025-03');
  });
}

for (const text of ['', '2025', '2025-13', '2025-00', '114', 'March', '2025-03-01', '0-03', '1900-01', '25-3-']) {
  test(`takes “${text}” for no month`, () => {
    expect(() => parseMonth(text, '--from')).toThrow(SettingsError);
  });
}

test('takes 99-03 for 民國 99 年', () => {
  expect(parseMonth('99-03', '--from')).toBe('2010-03');
});

test('takes the last twelve months where nothing is said', () => {
  const months = monthRange({ thisMonth });
  expect(months).toHaveLength(12);
  expect([months[0], months.at(-1)]).toEqual(['2025-03', '2026-02']);
});

test('goes from a month to this one, or twelve months up to one', () => {
  expect(monthRange({ from: '114-12', thisMonth })).toEqual(['2025-12', '2026-01', '2026-02']);
  expect(monthRange({ to: '2025-01', thisMonth })[0]).toBe('2024-02');
});

for (const [what, wish, message] of [
  ['a range that is turned around', { from: '2025-03', to: '2025-02' }, /turned around/],
  ['a month in the future', { to: '2028-03' }, /^--to 2028-03 is in the future/],
  ['a beginning in the future', { from: '115-03' }, /^--from 2026-03 is in the future/],
  ['more than a working life', { from: '1930-01' }, /too many/],
] as const) {
  test(`refuses ${what} as a fault of the command line`, () => {
    expect(() => monthRange({ ...wish, thisMonth })).toThrow(
      expect.objectContaining({ kind: 'USAGE', message: expect.stringMatching(message) }),
    );
  });
}

const found = (month: string, kept = false): MonthOutcome => ({
  ...{ kind: 'found', month, kept },
  slip: {
    ...{ month, gross: 90, deducted: 10, net: 80, wrongSums: [] },
    additions: [{ name: '俸額', kind: 'base', amount: 90 }],
    deductions: [{ name: '公保費', kind: 'civil-insurance', amount: 10 }],
  },
});

test('tells months apart: found, kept, missing, invalid, failed', () => {
  const tally = tallySalary(
    [
      found('2025-08', true),
      found('2025-09'),
      { kind: 'missing', month: '2025-10' },
      { kind: 'wrong-sum', month: '2025-11', sums: ['gross', 'net'] },
      { kind: 'other-month', month: '2025-12' },
      { kind: 'site-error', month: '2026-01' },
      { kind: 'too-large', month: '2026-02' },
    ],
    undefined,
  );
  expect(tally).toMatchObject({ found: 2, kept: 1, missing: ['2025-10'], failed: ['2026-01'] });
  expect(tally.invalid.map(({ month, reason }) => `${month} ${reason}`)).toEqual([
    '2025-11 wrong-sum',
    '2025-12 other-month',
    '2026-02 too-large',
  ]);
  expect(tally.record.gaps.map(({ month }) => month)).toHaveLength(5);
  expect(tally.record.gaps[1]?.note).toBe('應發合計、實發金額與項目不符，未採用');
});

test('this month may not be there yet, unless it was asked for by name', () => {
  const outcomes: readonly MonthOutcome[] = [found('2026-01'), { kind: 'missing', month: '2026-02' }];
  expect(tallySalary(outcomes, '2026-02')).toMatchObject({ notYet: '2026-02', missing: [] });
  expect(salaryFailure(tallySalary(outcomes, '2026-02'))).toBeUndefined();
  expect(salaryFailure(tallySalary(outcomes, undefined))).toMatchObject({ name: 'DocumentError', reason: 'none' });
});

test('is no success when nothing was found', () => {
  expect(salaryFailure(tallySalary([{ kind: 'missing', month: '2026-02' }], '2026-02'))).toMatchObject({
    reason: 'none',
  });
});

test('names the months, a fault of the site before others', () => {
  const wrong: MonthOutcome = { kind: 'wrong-sum', month: '2025-11', sums: ['net'] };
  const both = [found('2025-10'), wrong, { kind: 'site-error', month: '2025-12' } as const];
  expect(salaryFailure(tallySalary(both, undefined))).toMatchObject({
    ...{ name: 'SiteError', reason: 'error' },
    message: '待遇表 2025-12: no answer; 1 others are stored',
  });
  expect(salaryFailure(tallySalary(both.slice(0, 2), undefined))).toMatchObject({
    ...{ reason: 'invalid' },
    message: '待遇表 2025-11 (wrong-sum); 1 others are stored',
  });
});

test('shows a line a month in both languages, and why one has no figures', () => {
  const tally = tallySalary([found('2025-09'), { kind: 'missing', month: '2025-10' }], undefined);
  expect(salaryTable(tally, 'zh-TW', undefined).split('\n')).toEqual([
    '月份       俸額  應發  應扣  實發  備註',
    '---------  ----  ----  ----  ----  --------',
    '114年09月    90    90    10    80',
    '114年10月                          查無資料',
    '',
  ]);
  expect(salaryTable(tally, 'en', undefined)).toContain('Deductions');
});
