import type { Figure } from './figure.ts';

/** Everything, or what a check needs in a few minutes. */
export type Extent = 'whole' | 'brief';

/** A part of the benchmark: it measures so many rounds after a warm-up and gives its figures. */
export type Part = (rounds: number, extent: Extent) => Promise<readonly Figure[]>;
