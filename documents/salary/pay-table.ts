import { type PayLine, type PayMonth, type PayRecord, rocMonth } from './pay-record.ts';

/** A column: its head, and what it says of a month. */
export interface PayColumn {
  readonly head: string;
  readonly cell: (month: PayMonth) => string | number | undefined;
  /** Whether it holds money. */
  readonly isAmount: boolean;
}

/** A table of months, by rows; cells without a figure are `undefined`. */
export interface PayTable {
  readonly columns: readonly PayColumn[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

type Side = 'additions' | 'deductions';

/** Columns of the lines on one side in the order in which they first come, 俸額 and 年功俸 as one, as they take turns. */
function lineColumns(months: readonly PayMonth[], side: Side): PayColumn[] {
  const keyOf = ({ kind, name }: PayLine): string => (kind === 'base' ? 'kind:base' : name);
  const names = new Map<string, Set<string>>();
  for (const line of months.flatMap((month) => month[side])) {
    const known = names.get(keyOf(line)) ?? new Set();
    names.set(keyOf(line), known.add(line.name));
  }
  return [...names].map(([key, heads]) => ({
    head: [...heads].join('／'),
    isAmount: true,
    cell: (month) => {
      const lines = month[side].filter((line) => keyOf(line) === key);
      return lines.length === 0 ? undefined : lines.reduce((sum, { amount }) => sum + amount, 0);
    },
  }));
}

/** The months of a record, gaps too, in their order: month by both calendars, lines, totals, and a note where there is a gap. */
export function payTable({ months, gaps }: PayRecord): PayTable {
  const total = (head: string, key: 'gross' | 'deducted' | 'net'): PayColumn => {
    return { head, isAmount: true, cell: (month) => month[key] };
  };
  const columns: readonly PayColumn[] = [
    { head: '月份', isAmount: false, cell: ({ month }) => rocMonth(month) },
    { head: '西元年月', isAmount: false, cell: ({ month }) => month },
    ...lineColumns(months, 'additions'),
    total('應發合計', 'gross'),
    ...lineColumns(months, 'deductions'),
    total('應扣合計', 'deducted'),
    total('實發金額', 'net'),
    { head: '備註', isAmount: false, cell: () => undefined },
  ];
  const told = months.map((month) => ({ month: month.month, cells: columns.map(({ cell }) => cell(month)) }));
  const untold = gaps.map(({ month, note }) => ({
    month,
    cells: [rocMonth(month), month, ...columns.slice(3).map(() => undefined), note],
  }));
  const rows = [...told, ...untold].sort((one, other) => one.month.localeCompare(other.month));
  return { columns, rows: rows.map(({ cells }) => cells) };
}
