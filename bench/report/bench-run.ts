import type { Figure } from '../figure.ts';
import type { Machine } from '../machine.ts';

/** A run of the benchmark, as it is stored. */
export interface BenchRun {
  /** ISO 8601. */
  readonly at: string;
  readonly rounds: number;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
}
