/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** What is measured: it does its work once and gives the cost, or takes its own time. */
export type Contestant = () => Promise<number | undefined>;

/**
 * Runs contestants in turn, `rounds` times after one warm-up (none with `'cold'`: for what is a process of its own each time, and no
 * warmer the second time), each round in another order, so that what else the machine does meets all of them alike. Gives the
 * median of each in ms, or in what the contestants gave.
 */
export async function alternate<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
  ...[cold]: readonly ['cold'?]
): Promise<Readonly<Record<Name, number>>> {
  const entries = Object.entries<Contestant>(contestants);
  const costs = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = cold ? 0 : -1; round < rounds; round += 1) {
    for (let turn = 0; turn < entries.length; turn += 1) {
      const [name, run] = entries[(turn + round + entries.length) % entries.length] ?? ['', undefined];
      const begin = performance.now();
      const given = await run?.();
      if (round >= 0) costs.get(name)?.push(given ?? performance.now() - begin);
    }
  }
  return Object.fromEntries([...costs].map(([name, values]) => [name, median(values)])) as Record<Name, number>;
}
