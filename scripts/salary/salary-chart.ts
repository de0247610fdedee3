import type { PayMonth, PayRecord } from '../../documents/index.ts';
import { type ChartMonth, type PartKind, partKinds } from '../../reports/index.ts';

/** What is paid in a month, by what it is paid for. */
export function partsOf({ additions }: PayMonth): Readonly<Record<PartKind, number>> {
  const sum = (kind: PartKind): number =>
    additions.filter((line) => line.kind === kind).reduce((all, { amount }) => all + amount, 0);
  const parts = partKinds.map((kind) => [kind, sum(kind)] as const);
  return Object.fromEntries(parts) as Record<PartKind, number>;
}

/** The months of a record as the chart takes them, gaps too, in order. */
export function chartMonths({ months, gaps }: PayRecord): readonly ChartMonth[] {
  const told = months.map((month): ChartMonth => {
    const { gross, deducted, net } = month;
    return { month: month.month, pay: { parts: partsOf(month), gross, deducted, net } };
  });
  return [...told, ...gaps].sort((one, other) => one.month.localeCompare(other.month));
}
