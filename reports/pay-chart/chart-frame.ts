import type { Scale } from './chart-scale.ts';

/** Measures of the picture, in its own units. */
export const frame = { width: 1000, height: 440, left: 74, right: 14, top: 34, bottom: 56 } as const;

/** Where things are in the picture. */
export interface Frame {
  readonly scale: Scale;
  /** Width of what belongs to one month. */
  readonly slot: number;
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
}

/** Fits a scale and a number of months into the picture. */
export function fit(scale: Scale, count: number): Frame {
  const slot = (frame.width - frame.left - frame.right) / count;
  const height = frame.height - frame.top - frame.bottom;
  return {
    scale,
    slot,
    x: (place) => frame.left + place * slot,
    y: (value) => frame.top + (height * (scale.high - value)) / (scale.high - scale.low),
  };
}

/** A measure as SVG wants it, to a hundredth. */
export const measure = (value: number): string => String(Math.round(value * 100) / 100);
