import { type Flow, flows } from '../flow.ts';
import type { Difference } from './difference.ts';
import { pageFlows, type PageName } from './page-name.ts';

/** Whether a journey can be made. */
export type Verdict = 'works' | 'at-risk' | 'broken';

/** The verdict on each journey that the pages looked at tell something about. */
export function verdicts(
  pages: readonly PageName[],
  differences: readonly Difference[],
): Readonly<Partial<Record<Flow, Verdict>>> {
  const seen = new Set(pages.flatMap((page) => pageFlows[page]));
  const told = flows.flatMap((flow): readonly (readonly [Flow, Verdict])[] => {
    if (differences.some(({ breaks }) => breaks.includes(flow))) return [[flow, 'broken']];
    if (!seen.has(flow)) return [];
    return [[flow, differences.some(({ risks }) => risks.includes(flow)) ? 'at-risk' : 'works']];
  });
  return Object.fromEntries(told);
}
