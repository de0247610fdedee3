/** A ratio of two things measured in one run, alternating. */
export interface Figure {
  /** The letter and words under which the docs know it, such as `a resume ÷ bare Playwright script`. */
  readonly name: string;
  readonly ratio: number;
  /** Median of ours and of the other, in `unit`. */
  readonly ours: number;
  readonly other: number;
  readonly unit: string;
  /** Above this (or below, when `atLeast`) it has got worse. */
  readonly limit?: number;
  readonly atLeast?: boolean;
  /** How many rounds it took, where not as many as the run. */
  readonly rounds?: number;
}

/** Our time against another one, both in ms. */
export function timeRatio(name: string, ours = NaN, other = NaN, limit?: number): Figure {
  return { name, ratio: ours / other, ours, other, unit: 'ms', ...(limit === undefined ? {} : { limit }) };
}

/** Whether a figure keeps its limit. */
export function holds({ ratio, limit, atLeast = false }: Figure): boolean {
  return limit === undefined || (atLeast ? ratio >= limit : ratio <= limit);
}
