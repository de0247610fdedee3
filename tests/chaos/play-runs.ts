import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HicosCard } from '../../simulator/cards/index.ts';
import type { Edition } from '../../simulator/index.ts';
import { play as playSchedule } from '../card/schedules/schedule.ts';
import { openStage, type Stage } from '../faults/stage/stage.ts';
import { describeRun, drawRun } from './draw-run.ts';
import { addFigures, type Figures, noFigures } from './figures.ts';
import { playRun } from './play-run.ts';

/** Every how manieth run has a browser in it; the others are schedules of kills and faults between card and ledger alone. */
const withBrowser = 2;

/** The stages that runs need, each opened once. */
class Stages implements AsyncDisposable {
  readonly #opened = new Map<Edition, Promise<Stage>>();

  of(edition: Edition): Promise<Stage> {
    const stage = this.#opened.get(edition) ?? openStage(edition);
    this.#opened.set(edition, stage);
    return stage;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const stage of this.#opened.values()) await (await stage)[Symbol.asyncDispose]();
  }
}

async function browserRun(stages: Stages, seed: number): Promise<Figures> {
  const run = drawRun(seed);
  const { played, triesLost, found } = await playRun(await stages.of(run.edition), run);
  return {
    runs: 1,
    faults: run.faults.length + (run.harm ? 1 : 0),
    verifies: played.verifies,
    triesLost,
    documents: played.report.documents?.length ?? 0,
    found: found.map((line) => `seed ${seed} (${describeRun(run)}): ${line}`),
  };
}

async function scheduleRun(stages: Stages, seed: number): Promise<Figures> {
  const { simulator } = await stages.of('2024');
  const [holder] = simulator.people;
  if (!holder) throw new Error('the simulator has no people');
  const { cardNumber } = holder;
  const { authority } = simulator;
  const credentials = await simulator.credentials(cardNumber);
  const person = { ...holder, pin: '123456' };
  const folder = await mkdtemp(join(tmpdir(), 'ecpa-chaos-'));
  const newCard = (): HicosCard => new HicosCard({ person, credentials, authority });
  const { card, happened } = await playSchedule(seed, { newCard, cardNumber, folder: join(folder, 'state') });
  await rm(folder, { recursive: true, force: true });
  return {
    runs: 1,
    faults: [...happened.values()].reduce((sum, count) => sum + count, 0),
    verifies: card.verifies,
    // A try that a person did not give is a violation.
    triesLost: card.violations.length,
    documents: 0,
    found: card.violations.map((violation) => `seed ${seed} (card and ledger): ${violation}`),
  };
}

/** Plays the runs of these seeds, one after the other, and tells what came of them. `onRun` is told of each. */
export async function playRuns(seeds: readonly number[], onRun?: (seed: number) => void): Promise<Figures> {
  await using stages = new Stages();
  let figures = noFigures;
  for (const seed of seeds) {
    const played = seed % withBrowser === 0 ? await browserRun(stages, seed) : await scheduleRun(stages, seed);
    figures = addFigures(figures, played);
    onRun?.(seed);
  }
  return figures;
}
