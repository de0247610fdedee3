/*
 * `npm run chaos`: plays runs with several faults and kills each, drawn from a seed, and prints figures; ends 1 where an invariant
 * was broken. `-- --runs 3000`, `-- --seed 5`, `-- --only 17` (one run again, by the seed that its line names), `-- --long 500`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addFigures, type Figures, noFigures, tellFigures } from './figures.ts';
import { longRun } from './long-run.ts';
import { playRuns } from './play-runs.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: process.env['ECPA_CHAOS_RUNS'] ?? '300' },
    seed: { type: 'string', default: process.env['ECPA_CHAOS_SEED'] ?? '1' },
    only: { type: 'string' },
    long: { type: 'string' },
    /** Which of the workers this is, such as `0/2`. */
    share: { type: 'string' },
  },
});

/** How many workers there are: as many as a small machine has cores. */
const workers = 2;

const say = (line: string): void => void process.stderr.write(line);

/** A worker's figures, from a process of its own. */
async function workerFigures(worker: number): Promise<Figures> {
  const { runs, seed } = values;
  const args = [...process.execArgv, fileURLToPath(import.meta.url), '--runs', runs, '--seed', seed];
  const child = spawn(process.execPath, [...args, '--share', `${worker}/${workers}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  const last = said.trim().split('\n').at(-1) ?? '';
  return JSON.parse(last) as Figures;
}

function seedsOf(share: string | undefined): readonly number[] {
  const first = values.seed === 'random' ? Date.now() % 1_000_000 : Number(values.seed);
  const seeds = Array.from({ length: Number(values.runs) }, (_, index) => first + index);
  const [mine = 0, of = 1] = share?.split('/').map(Number) ?? [];
  // Two in a row have a browser and none: they stay together, so that both workers have as much to do.
  return seeds.filter((seed) => Math.floor(seed / 2) % of === mine);
}

const begin = performance.now();
const seconds = (): number => (performance.now() - begin) / 1000;

if (values.long !== undefined) {
  const grown = await longRun(Number(values.long), say);
  process.stdout.write(
    `${values.long} downloads in ${seconds().toFixed(0)} s: ${grown.length === 0 ? 'nothing has grown' : grown.join('\n')}\n`,
  );
  process.exitCode = grown.length === 0 ? 0 : 1;
} else if (values.share === undefined && values.only === undefined) {
  say(`${values.runs} runs from seed ${values.seed}\n`);
  const all = await Promise.all(Array.from({ length: workers }, (_, worker) => workerFigures(worker)));
  const figures = all.reduce(addFigures, noFigures);
  process.stdout.write(tellFigures(figures, seconds()));
  process.exitCode = figures.found.length === 0 ? 0 : 1;
} else if (values.only === undefined) {
  process.stdout.write(`${JSON.stringify(await playRuns(seedsOf(values.share)))}\n`);
} else {
  const figures = await playRuns([Number(values.only)]);
  process.stdout.write(tellFigures(figures, seconds()));
  process.exitCode = figures.found.length === 0 ? 0 : 1;
}
