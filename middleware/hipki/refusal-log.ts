import type { Asking } from './asking.ts';
import type { Refusal, RefusalReason } from './refusal.ts';

/** Keeps what was refused, oldest first. */
export class RefusalLog {
  readonly #refusals: Refusal[] = [];

  get all(): readonly Refusal[] {
    return this.#refusals;
  }

  /** Writes a refusal down and gives it back. */
  add(reason: RefusalReason, asking: Pick<Asking, 'origin' | 'path'>): Refusal {
    const { origin, path } = asking;
    const refusal = { reason, origin, path, at: new Date().toISOString() };
    this.#refusals.push(refusal);
    return refusal;
  }
}
