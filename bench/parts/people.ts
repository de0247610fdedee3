import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { alternate, median } from '../alternate.ts';
import type { Figure } from '../figure.ts';
import type { Extent } from '../part.ts';
import { busyTime } from '../people/busy-time.ts';
import { memoryOf } from '../people/memory-of.ts';
import { type BenchWorld, openWorld } from '../world.ts';

const program = fileURLToPath(new URL('../people/main.ts', import.meta.url));

/** One browser with a context each, or a browser each. */
type Browsers = 'one' | 'each';

/** What is compared, and with how many people at once; of a brief run what has a limit. */
const comparisons = {
  whole: { crowds: [1, 2, 4, 8, 16], manners: { one: 'one browser', each: 'a browser each' } },
  brief: { crowds: [1, 8], manners: { one: 'one browser' } },
} as const satisfies Record<
  string,
  { readonly crowds: readonly number[]; readonly manners: Readonly<Partial<Record<Browsers, string>>> }
>;

interface Crowd {
  readonly wall: number;
  /** What all processors of the machine did meanwhile, in ms. */
  readonly busy: number;
}

function start(world: BenchWorld, browsers: Browsers, count: number, manner: 'go' | 'hold') {
  const args = ['--import', 'tsx', program, browsers, world.ecpa, world.folder, manner, ...world.cards.slice(0, count)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close').then(() => {
    if (child.exitCode !== 0) throw new Error(`${count} people: the process ended ${String(child.exitCode)}`);
  });
  return { child, ended };
}

/** Lets so many people travel at once. */
async function travel(world: BenchWorld, browsers: Browsers, count: number): Promise<Crowd> {
  const [begin, worked] = [performance.now(), busyTime()];
  await start(world, browsers, count, 'go').ended;
  return { wall: performance.now() - begin, busy: busyTime() - worked };
}

/** Megabytes of everything while so many people have their document and are signed in still. */
async function memory(world: BenchWorld, browsers: Browsers, count: number): Promise<number> {
  const { child, ended } = start(world, browsers, count, 'hold');
  await Promise.race([once(child.stdout, 'data'), ended]);
  const found = memoryOf(child.pid ?? 0);
  child.stdin.end('go\n');
  await ended;
  return found;
}

/** Wall and work of each crowd: medians of some rounds, the crowds in turn. */
async function travelInTurn(
  world: BenchWorld,
  browsers: Browsers,
  crowds: readonly number[],
  rounds: number,
): Promise<ReadonlyMap<number, Crowd>> {
  const seen = new Map<number, Crowd[]>(crowds.map((count) => [count, []]));
  const contestants = crowds.map((count) => [
    String(count),
    async () => {
      seen.get(count)?.push(await travel(world, browsers, count));
      return 0;
    },
  ]);
  await alternate(Object.fromEntries(contestants) as Record<string, () => Promise<number>>, rounds, 'cold');
  const middle = (all: readonly Crowd[]): Crowd => ({
    wall: median(all.map(({ wall }) => wall)),
    busy: median(all.map(({ busy }) => busy)),
  });
  return new Map([...seen].map(([count, all]) => [count, middle(all)]));
}

/** The share of the processors' time that so many people's work, each as much as one alone, would have filled. */
function efficiency(seen: ReadonlyMap<number, Crowd>, count: number): Pick<Figure, 'ratio' | 'ours' | 'other'> {
  const ideal = (count * (seen.get(1)?.busy ?? NaN)) / availableParallelism();
  const wall = seen.get(count)?.wall ?? NaN;
  return { ratio: ideal / wall, ours: ideal, other: wall };
}

/** g: many people at once on this machine, each with a card of their own. */
export async function peopleFigures(rounds: number, extent: Extent): Promise<readonly Figure[]> {
  const { crowds, manners } = comparisons[extent];
  // The dearest part by far.
  const few = extent === 'brief' ? Math.ceil(rounds / 3) : rounds;
  await using world = await openWorld(Math.max(...crowds));
  const figures: Figure[] = [];
  for (const [browsers, words] of Object.entries(manners) as [Browsers, string][]) {
    // A process of its own each time: one of them warms the site up.
    await travel(world, browsers, 1);
    const seen = await travelInTurn(world, browsers, crowds, few);
    for (const count of crowds.slice(1)) {
      const limit = browsers === 'one' && count === 8 ? { limit: 0.85 } : {};
      const name = `g  ${count} people, ${words}: ideal ÷ wall time`;
      figures.push({ name, ...efficiency(seen, count), unit: 'ms', atLeast: true, ...limit });
    }
    const { one, eight } = await alternate(
      { one: () => memory(world, browsers, 1), eight: () => memory(world, browsers, 8) },
      few,
      'cold',
    );
    const further = { ratio: (eight - one) / 7, ours: eight, other: one, unit: 'MB' };
    const limit = browsers === 'one' ? { limit: 90 } : {};
    figures.push({ name: `g  MB a further person needs, ${words}`, ...further, ...limit });
  }
  return figures;
}
