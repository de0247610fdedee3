import { rocMonth } from '../../documents/index.ts';
import { type Language, type PartKind, partKinds, textTable } from '../../reports/index.ts';
import { partsOf } from './salary-chart.ts';
import type { SalaryTally } from './salary-tally.ts';

interface Heads {
  readonly month: string;
  readonly parts: Readonly<Record<PartKind, string>>;
  readonly sums: readonly [gross: string, deducted: string, net: string];
  readonly note: string;
}

const heads: Readonly<Record<Language, Heads>> = {
  'zh-TW': {
    month: '月份',
    parts: { base: '俸額', professional: '專業加給', supervisor: '主管加給', other: '其他', bonus: '獎金' },
    sums: ['應發', '應扣', '實發'],
    note: '備註',
  },
  en: {
    month: 'Month',
    parts: { base: 'Base', professional: 'Professional', supervisor: 'Supervisor', other: 'Other', bonus: 'Bonus' },
    sums: ['Gross', 'Deductions', 'Net'],
    note: 'Note',
  },
};

const money = (amount: number): string => (amount === 0 ? '–' : amount.toLocaleString('en-US'));

/** The months for a terminal: a line a month, by what is paid for what, with the sums; and why a month has no figures. */
export function salaryTable({ record }: SalaryTally, language: Language, width: number | undefined): string {
  const words = heads[language];
  const rows = record.months.map((month) => ({ month, parts: partsOf(month) }));
  const kinds = partKinds.filter((kind) => rows.some(({ parts }) => parts[kind] !== 0));
  const figures = rows.map(({ month, parts }) => ({
    month: month.month,
    cells: [...kinds.map((kind) => parts[kind]), month.gross, month.deducted, month.net].map(money),
  }));
  const empty = [...kinds, ...words.sums].map(() => '');
  const gaps = record.gaps.map(({ month, note }) => ({ month, cells: [...empty, note] }));
  const lines = [...figures, ...gaps].sort((one, other) => one.month.localeCompare(other.month));
  const hasNotes = gaps.length > 0;
  const head = [
    words.month,
    ...kinds.map((kind) => words.parts[kind]),
    ...words.sums,
    ...(hasNotes ? [words.note] : []),
  ];
  const body = lines.map((line) => [rocMonth(line.month), ...line.cells]);
  const align = head.map((_, place) => (place === 0 || place > kinds.length + 3 ? 'left' : 'right'));
  return textTable(head, body, { align, ...(width === undefined ? {} : { width }) });
}
