import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { alternate, alternateCosts } from '../alternate.ts';
import { type Figure, timeRatio } from '../figure.ts';
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

/** How well so many crowds fill the processors, each against one person alone. */
async function crowdFigures(
  world: BenchWorld,
  browsers: Browsers,
  crowds: readonly number[],
  rounds: number,
): Promise<readonly Figure[]> {
  const contestants = [1, ...crowds].map((count) => [count, () => travel(world, browsers, count)] as const);
  const seen = await alternateCosts(Object.fromEntries(contestants), rounds, 'cold');
  return crowds.map((count) => {
    // The share of the processors' time that so many people's work, each as much as one alone, would have filled.
    const ideal = (count * (seen[1]?.busy ?? NaN)) / availableParallelism();
    const limit = browsers === 'one' && count === limitedCrowd ? { limit: leastEfficiency } : {};
    const name = `g  ${count} people, ${words[browsers]}: ideal ÷ wall time`;
    return { ...timeRatio(name, ideal, seen[count]?.wall), atLeast: true, ...limit };
  });
}

/** What a further person needs, by one person and by so many. */
async function memoryFigure(world: BenchWorld, browsers: Browsers, rounds: number): Promise<Figure> {
  const { one, many } = await alternate(
    { one: () => memory(world, browsers, 1), many: () => memory(world, browsers, limitedCrowd) },
    rounds,
    'cold',
  );
  const limit = browsers === 'one' ? { limit: mostMemory } : {};
  const name = `g  MB a further person needs, ${words[browsers]}`;
  return { name, ratio: (many - one) / (limitedCrowd - 1), ours: many, other: one, unit: 'MB', ...limit };
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
  if (extent === 'brief') return limited.map((figure) => ({ ...figure, rounds: few }));
  const further = [
    ...(await crowdFigures(world, 'one', [2, 4, 16], few)),
    ...(await crowdFigures(world, 'each', [2, 4, 8, 16], few)),
    await memoryFigure(world, 'each', few),
  ];
  return [...limited, ...further.map((figure) => ({ ...figure, rounds: few }))];
}
