import type { FaultName } from './faults.ts';

/** Which faults are on. */
export class FaultSwitches {
  readonly #atStart: readonly FaultName[];
  #on: ReadonlySet<FaultName>;

  constructor(names: readonly FaultName[] = []) {
    this.#atStart = names;
    this.#on = new Set(names);
  }

  /** The names of those that are on. */
  get names(): readonly FaultName[] {
    return [...this.#on];
  }

  /** Whether a fault is on. */
  has(name: FaultName): boolean {
    return this.#on.has(name);
  }

  /** Switches these on and all others off. */
  set(names: readonly FaultName[]): void {
    this.#on = new Set(names);
  }

  /** Back to those that were on at the start. */
  reset(): void {
    this.set(this.#atStart);
  }
}
