import type { PayGap, PayRecord } from '../../documents/index.ts';
import type { MonthOutcome } from '../../flows/index.ts';
import type { WrongSum } from '../../pages/index.ts';

const sumNames: Readonly<Record<WrongSum, string>> = { gross: '應發合計', deducted: '應扣合計', net: '實發金額' };

/** What the files say of a month without figures; they are in Chinese, as their columns are. */
function noteOf(outcome: Exclude<MonthOutcome, { readonly kind: 'found' }>): string {
  switch (outcome.kind) {
    case 'missing':
      return '查無資料';
    case 'wrong-sum':
      return `${outcome.sums.map((sum) => sumNames[sum]).join('、')}與項目不符，未採用`;
    case 'other-month':
      return '網站顯示其他月份，未採用';
    case 'too-large':
      return '網站回覆的內容異常，未採用';
    case 'site-error':
      return '網站發生錯誤';
  }
}

/** A month whose page cannot be relied on, and why. */
export interface InvalidMonth {
  readonly month: string;
  readonly reason: 'wrong-sum' | 'other-month' | 'too-large';
  readonly sums?: readonly WrongSum[];
}

/** What came of a range of months, for files, report and exit code. */
export interface SalaryTally {
  readonly record: PayRecord;
  /** Months with figures, and how many of them an interrupted run had looked up. */
  readonly found: number;
  readonly kept: number;
  /** 查無資料 */
  readonly missing: readonly string[];
  /** Months whose page cannot be relied on, and why. */
  readonly invalid: readonly InvalidMonth[];
  /** Months for which the site had a fault. */
  readonly failed: readonly string[];
  /** This month, where the site does not have it yet and nobody asked for it by name. */
  readonly notYet?: string;
}

/** Sums up what came. `open`: the month of today, where the range only ends with it because no end was given. */
export function tallySalary(outcomes: readonly MonthOutcome[], open: string | undefined): SalaryTally {
  const isOpen = ({ kind, month }: MonthOutcome): boolean =>
    kind === 'missing' && month === open && outcomes.length > 1;
  const notYet = outcomes.find(isOpen)?.month;
  const told = outcomes.filter((outcome) => !isOpen(outcome));
  const found = told.flatMap((outcome) => (outcome.kind === 'found' ? [outcome] : []));
  const gaps = told.flatMap((outcome): PayGap[] =>
    outcome.kind === 'found' ? [] : [{ month: outcome.month, note: noteOf(outcome) }],
  );
  const monthsOf = (kind: MonthOutcome['kind']): string[] =>
    told.filter((outcome) => outcome.kind === kind).map(({ month }) => month);
  const invalid = told.flatMap((outcome): InvalidMonth[] => {
    const { month, kind } = outcome;
    if (kind === 'wrong-sum') return [{ month, reason: kind, sums: outcome.sums }];
    return kind === 'other-month' || kind === 'too-large' ? [{ month, reason: kind }] : [];
  });
  return {
    record: { months: found.map(({ slip }) => slip), gaps },
    found: found.length,
    kept: found.filter(({ kept }) => kept).length,
    missing: monthsOf('missing'),
    invalid,
    failed: monthsOf('site-error'),
    ...(notYet === undefined ? {} : { notYet }),
  };
}
