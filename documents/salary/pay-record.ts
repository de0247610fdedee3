/** A line of a month: the site's name, what it is, whole NT$. */
export interface PayLine {
  readonly name: string;
  readonly kind: string;
  readonly amount: number;
}

/** A month's 待遇表, as it is written to files. */
export interface PayMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly additions: readonly PayLine[];
  readonly deductions: readonly PayLine[];
  readonly gross: number;
  readonly deducted: number;
  readonly net: number;
}

/** A month without figures that can be trusted, and why. */
export interface PayGap {
  readonly month: string;
  readonly note: string;
}

/** The months of a range: each is either told or a gap. */
export interface PayRecord {
  readonly months: readonly PayMonth[];
  readonly gaps: readonly PayGap[];
}

/** `114年03月` of `2025-03`. */
export function rocMonth(month: string): string {
  const [year = 0, place = 0] = month.split('-').map(Number);
  return `${year - 1911}年${String(place).padStart(2, '0')}月`;
}
