import { caseOf } from './mutate.ts';
import type { FuzzTarget } from './target.ts';

/** A case that must not be: the parser crashed, hung, or changed what every object inherits. */
export interface FuzzFailure {
  readonly input: Buffer;
  readonly index: number;
  readonly error: unknown;
}

/** What came of some cases. */
export interface FuzzOutcome {
  readonly taken: number;
  readonly refused: number;
  /** Milliseconds of the slowest case. */
  readonly slowest: number;
  readonly failure?: FuzzFailure;
}

/** Which cases are run. */
export interface FuzzRun {
  readonly cases: number;
  readonly seed: number;
  /** Told the index of each case before it runs. */
  readonly before?: (index: number) => void;
}

/** A case that costs so much of the processor, in µs, hangs; the time of day tells more of the machine. */
const hang = 3_000_000;

const inherited = [Object, Array, Function, String, Number, Map, Promise].map(({ prototype }) => prototype as object);

const namesOf = (): string => inherited.map((prototype) => Reflect.ownKeys(prototype).length).join();

/** Runs one input; gives whether it was taken or refused. Throws for everything that must not be. */
export async function runCase(target: FuzzTarget, input: Buffer): Promise<'taken' | 'refused'> {
  const names = namesOf();
  const begin = process.cpuUsage();
  let outcome: 'taken' | 'refused' = 'taken';
  try {
    await target.parse(input);
  } catch (error) {
    if (!target.mayThrow?.(error)) throw error;
    outcome = 'refused';
  }
  if (process.cpuUsage(begin).user > hang) throw new Error('it hangs');
  if (namesOf() !== names || 'polluted' in {}) throw new Error('a prototype was polluted');
  return outcome;
}

/** Runs cases until the first failure. */
export async function fuzz(target: FuzzTarget, { cases, seed, before }: FuzzRun): Promise<FuzzOutcome> {
  const count = { taken: 0, refused: 0 };
  let slowest = 0;
  for (let index = 0; index < cases; index += 1) {
    before?.(index);
    const input = caseOf(target, seed, index);
    const begin = performance.now();
    try {
      count[await runCase(target, input)] += 1;
    } catch (error) {
      return { ...count, slowest, failure: { input, index, error } };
    }
    slowest = Math.max(slowest, performance.now() - begin);
  }
  return { ...count, slowest };
}
