import type { Figure } from './figure.ts';
import { holds } from './figure.ts';

/** How much worse than the stored run a figure without a limit may be: what else the machine does is in it too. */
const tolerance = 1.3;

/** Why a figure is worse than it should be; `undefined` when it is not. */
export function fault(figure: Figure, stored: readonly Figure[]): string | undefined {
  const { name, ratio, limit, atLeast = false } = figure;
  if (!holds(figure)) return `${name}: ${ratio.toFixed(2)}, the limit is ${limit ?? NaN}`;
  const before = stored.find((other) => other.name === name)?.ratio;
  if (limit !== undefined || before === undefined) return undefined;
  const worse = atLeast ? ratio < before / tolerance : ratio > before * tolerance;
  return worse ? `${name}: ${ratio.toFixed(2)}, it was ${before.toFixed(2)}` : undefined;
}
