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

const words: Readonly<Record<Browsers, string>> = { one: 'one browser', each: 'a browser each' };

/** What has a limit, and takes all rounds: so many people in one browser. */
const [limitedCrowd, leastEfficiency, mostMemory] = [8, 0.85, 90];

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

/** How well so many crowds fill the processors, each against one person alone. */
async function crowdFigures(
  world: BenchWorld,
  browsers: Browsers,
  crowds: readonly number[],
  rounds: number,
): Promise<readonly Figure[]> {
  const seen = await travelInTurn(world, browsers, [1, ...crowds], rounds);
  return crowds.map((count) => {
    const limit = browsers === 'one' && count === limitedCrowd ? { limit: leastEfficiency } : {};
    const name = `g  ${count} people, ${words[browsers]}: ideal ÷ wall time`;
    return { name, ...efficiency(seen, count), unit: 'ms', atLeast: true, ...limit };
  });
}

/** What a further person needs, by one person and by eight. */
async function memoryFigure(world: BenchWorld, browsers: Browsers, rounds: number): Promise<Figure> {
  const { one, eight } = await alternate(
    { one: () => memory(world, browsers, 1), eight: () => memory(world, browsers, 8) },
    rounds,
    'cold',
  );
  const limit = browsers === 'one' ? { limit: mostMemory } : {};
  const name = `g  MB a further person needs, ${words[browsers]}`;
  return { name, ratio: (eight - one) / 7, ours: eight, other: one, unit: 'MB', ...limit };
}

/**
 * g: many people at once on this machine, each with a card of their own. The dearest part by far: what has no limit takes a third of
 * the rounds; a brief run has only what has one, with as few.
 */
export async function peopleFigures(rounds: number, extent: Extent): Promise<readonly Figure[]> {
  const few = Math.ceil(rounds / 3);
  const all = extent === 'brief' ? few : rounds;
  await using world = await openWorld(16);
  // A process of its own each time: one of them warms the site up.
  await travel(world, 'one', 1);
  const limited = [...(await crowdFigures(world, 'one', [limitedCrowd], all)), await memoryFigure(world, 'one', all)];
  if (extent === 'brief') return limited;
  return [
    ...limited,
    ...(await crowdFigures(world, 'one', [2, 4, 16], few)),
    ...(await crowdFigures(world, 'each', [2, 4, 8, 16], few)),
    await memoryFigure(world, 'each', few),
  ];
}
