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
}

/** Whether a figure keeps its limit. */
export function holds({ ratio, limit, atLeast = false }: Figure): boolean {
  return limit === undefined || (atLeast ? ratio >= limit : ratio <= limit);
}
