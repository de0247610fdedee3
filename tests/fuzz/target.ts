/** A parser of outside data, and what it is fed with. */
export interface FuzzTarget {
  readonly name: string;
  /** Good inputs; every case is made from one or two of them. */
  readonly seeds: readonly Buffer[];
  /** Words of the format, put in here and there. */
  readonly words?: readonly string[];
  /** Takes milliseconds a case: it gets a twentieth of the cases unless all of 100,000 are asked for. */
  readonly isCostly?: boolean;
  /** Parses; throws for a result that must not be. */
  readonly parse: (input: Buffer) => unknown;
  /** Whether the parser may refuse an input with this error; default: it throws nothing. */
  readonly mayThrow?: (error: unknown) => boolean;
}
