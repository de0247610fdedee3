/** A vertical scale: values from `low` to `high` (round numbers), a tick every `step`. */
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
  return { low: Math.floor(least / step) * step, high: Math.ceil(most / step) * step, step };
}

/** The ticks of a scale, from the lowest up. */
export function ticksOf({ low, high, step }: Scale): readonly number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, place) => low + place * step);
}
