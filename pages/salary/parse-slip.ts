import { SiteChangedError } from '../errors.ts';
import { amount } from './amount.ts';
import type { RawAnswer } from './raw-answer.ts';
import type { AdditionKind, DeductionKind, PayItem, SalarySlip, WrongSum } from './salary-slip.ts';

/** The site's words; not seen live, so this is the one place to change. */
const names = {
  additions: /應發|應領|給與項目|加項/u,
  deductions: /應扣|代扣|扣繳|減項/u,
  gross: /(應發|應領|給與).*(合計|總[計額])|(合計|總[計額]).*應[發領]/u,
  deducted: /(應扣|代扣|扣繳).*(合計|總[計額])/u,
  net: /實(發|領|支)/u,
  month: /(\d{2,4})\s*年\s*(\d{1,2})\s*月/u,
} as const;

const additionKinds: readonly (readonly [AdditionKind, RegExp])[] = [
  ['bonus', /獎金|奬金/u],
  ['supervisor', /主管/u],
  ['professional', /專業加給|技術或專業/u],
  ['base', /^(年功|本)?俸|俸額|薪俸|月支/u],
];

const deductionKinds: readonly (readonly [DeductionKind, RegExp])[] = [
  ['civil-insurance', /公(教人員)?保/u],
  ['health-insurance', /健(康)?保/u],
  ['pension', /退撫|退休|離職/u],
  ['income-tax', /所得稅|扣繳稅/u],
];

function kindOf<Kind>(name: string, kinds: readonly (readonly [Kind, RegExp])[]): Kind | 'other' {
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

/** ISO of a ROC (or western) year and month in a title. */
function monthIn(titles: readonly string[]): string | undefined {
  for (const title of titles) {
    const [, year, month] = names.month.exec(title.normalize('NFKC')) ?? [];
    if (year === undefined || month === undefined) continue;
    const western = Number(year) < 1000 ? Number(year) + 1911 : Number(year);
    return `${western}-${month.padStart(2, '0')}`;
  }
  return undefined;
}

/** Items and totals as they are found on the way through the tables. */
interface Gathered {
  readonly items: { readonly additions: PayItem<AdditionKind>[]; readonly deductions: PayItem<DeductionKind>[] };
  readonly totals: { gross?: number; deducted?: number; net?: number };
}

const missing = (what: string): SiteChangedError => new SiteChangedError(`SALARY.${what}`, `SALARY.${what}: not there`);

const totalOf = (name: string): WrongSum | undefined =>
  (['gross', 'deducted', 'net'] as const).find((one) => names[one].test(name));

/** Takes a name with its amount to where it belongs; `side` is what the column is about. */
function take({ items, totals }: Gathered, side: 'additions' | 'deductions' | undefined, name: string, told: string) {
  const value = amount(told);
  const total = totalOf(name);
  if (total) {
    if (value === undefined) throw missing(total.toUpperCase());
    totals[total] = value;
  } else if (side && name !== '' && told !== '') {
    if (value === undefined) throw missing('AMOUNT');
    if (side === 'additions') items.additions.push({ name, kind: kindOf(name, additionKinds), amount: value });
    else items.deductions.push({ name, kind: kindOf(name, deductionKinds), amount: value });
  }
}

function gatherTable(gathered: Gathered, [head = [], ...rows]: readonly (readonly string[])[]): void {
  const sides = head.map((name) =>
    names.additions.test(name) ? 'additions' : names.deductions.test(name) ? 'deductions' : undefined,
  );
  const isHeadless = sides.every((side) => side === undefined);
  for (const row of isHeadless ? [head, ...rows] : rows) {
    for (let column = 0; column < row.length; column += 1) {
      const [name = '', ...rest] = row.slice(column);
      // The amount of a total may stand further right, below those of the items.
      const told = totalOf(name) ? rest.find((text) => text !== '') : rest[0];
      take(gathered, sides[column], name, told ?? '');
    }
  }
}

function wrongSums({ additions, deductions, gross, deducted, net }: Omit<SalarySlip, 'wrongSums'>): WrongSum[] {
  const sum = (items: readonly { readonly amount: number }[]): number =>
    items.reduce((all, one) => all + one.amount, 0);
  const checks: readonly (readonly [WrongSum, boolean])[] = [
    ['gross', sum(additions) === gross],
    ['deducted', sum(deductions) === deducted],
    ['net', gross - deducted === net],
  ];
  return checks.flatMap(([name, agrees]) => (agrees ? [] : [name]));
}

/** Reads a month's 待遇表 from what the page shows. Throws `SiteChangedError` when a part of it is missing. */
export function parseSlip({ titles, tables }: RawAnswer): SalarySlip {
  const month = monthIn(titles);
  if (month === undefined) throw missing('MONTH_SHOWN');
  const gathered: Gathered = { items: { additions: [], deductions: [] }, totals: {} };
  for (const table of tables) gatherTable(gathered, table);
  const { additions, deductions } = gathered.items;
  const { gross, deducted, net } = gathered.totals;
  if (additions.length === 0) throw missing('ADDITIONS');
  if (gross === undefined) throw missing('GROSS');
  if (deducted === undefined) throw missing('DEDUCTED');
  if (net === undefined) throw missing('NET');
  const slip = { month, additions, deductions, gross, deducted, net };
  return { ...slip, wrongSums: wrongSums(slip) };
}
