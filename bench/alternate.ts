/** The middle of some numbers. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** What is measured: it does its work once and gives the cost, or takes its own time. */
export type Contestant = () => Promise<number | undefined>;

/** What a contestant cost, by the names of the costs. */
type Costs<Cost extends string> = Readonly<Record<Cost, number>>;

function medians<Cost extends string>(all: readonly Costs<Cost>[]): Costs<Cost> {
  const names = Object.keys(all[0] ?? {}) as Cost[];
  return Object.fromEntries(names.map((name) => [name, median(all.map((costs) => costs[name]))])) as Costs<Cost>;
}

/**
 * Runs contestants in turn, `rounds` times after one warm-up (none with `'cold'`: for what is a process of its own each time, and no
 * warmer the second time), each round in another order, so that what else the machine does meets all of them alike. Gives the
 * median of each cost of each.
 */
export async function alternateCosts<Name extends string, Cost extends string>(
  contestants: Readonly<Record<Name, () => Promise<Costs<Cost>>>>,
  rounds: number,
  ...[cold]: readonly ['cold'?]
): Promise<Readonly<Record<Name, Costs<Cost>>>> {
  const entries = Object.entries<() => Promise<Costs<Cost>>>(contestants).map(([name, run]) => {
    return { name, run, seen: [] as Costs<Cost>[] };
  });
  for (let round = cold ? 0 : -1; round < rounds; round += 1) {
    const first = (round + entries.length) % entries.length;
    for (const { run, seen } of [...entries.slice(first), ...entries.slice(0, first)]) {
      const costs = await run();
      if (round >= 0) seen.push(costs);
    }
  }
  return Object.fromEntries(entries.map(({ name, seen }) => [name, medians(seen)])) as Record<Name, Costs<Cost>>;
}

/** The same for one cost: the median of each in ms, or in what the contestants gave. */
export async function alternate<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
  ...cold: readonly ['cold'?]
): Promise<Readonly<Record<Name, number>>> {
  const timed = Object.entries<Contestant>(contestants).map(([name, run]) => {
    const timedRun = async () => {
      const begin = performance.now();
      return { cost: (await run()) ?? performance.now() - begin };
    };
    return [name, timedRun] as const;
  });
  const found = await alternateCosts(Object.fromEntries(timed), rounds, ...cold);
  return Object.fromEntries(Object.entries(found).map(([name, { cost }]) => [name, cost])) as Record<Name, number>;
}
