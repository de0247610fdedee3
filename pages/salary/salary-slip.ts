/** What a line of what is paid is: 俸額 or 年功俸, 專業加給, 主管職務加給, a bonus, anything else. */
export type AdditionKind = 'base' | 'professional' | 'supervisor' | 'bonus' | 'other';

/** What a line of what is kept back is: 公保, 健保, 退撫, 所得稅, anything else. */
export type DeductionKind = 'civil-insurance' | 'health-insurance' | 'pension' | 'income-tax' | 'other';

/** A line of a 待遇表: the site's name and whole NT$; what is taken back is below zero. */
export interface PayItem<Kind> {
  readonly name: string;
  readonly kind: Kind;
  readonly amount: number;
}

/** A total of the page that is not what its items add up to. */
export type WrongSum = 'gross' | 'deducted' | 'net';

/** A month's 待遇表. */
export interface SalarySlip {
  /** `YYYY-MM`, as the page tells it. */
  readonly month: string;
  readonly additions: readonly PayItem<AdditionKind>[];
  readonly deductions: readonly PayItem<DeductionKind>[];
  /** 應發合計 */
  readonly gross: number;
  /** 應扣合計 */
  readonly deducted: number;
  /** 實發金額 */
  readonly net: number;
  /** Which totals do not agree with the items; empty when all is well. */
  readonly wrongSums: readonly WrongSum[];
}
