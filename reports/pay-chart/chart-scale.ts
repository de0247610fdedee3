/** A vertical scale: values from `low` to `high` (a round number), a tick at every multiple of `step`. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** How many ticks are about right. */
const wanted = 6;

/** The scale that shows these values and 0, with ticks at 1, 2 or 5 times a power of ten. */
export function scaleFor(values: readonly number[]): Scale {
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [0, 1]);
  const rough = (most - least) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  // A little that was taken back is no reason for a whole step of empty paper.
  return { low: least < 0 ? least - step / 10 : 0, high: Math.ceil(most / step) * step, step };
}

/** The ticks of a scale, from the lowest up. */
export function ticksOf({ low, high, step }: Scale): readonly number[] {
  const lowest = Math.ceil(low / step);
  return Array.from({ length: Math.round(high / step) - lowest + 1 }, (_, place) => (lowest + place) * step);
}
