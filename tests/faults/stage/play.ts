import type { RunReport } from '../../../reports/index.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { HicosCard } from '../../../simulator/cards/index.ts';
import { belongings, grown } from './belongings.ts';
import { type CardReach, virtualReach } from './card-reach.ts';
import { commandHere } from './command-here.ts';
import type { FaultCase } from './fault-case.ts';
import { readReport } from './json-report.ts';
import { earlierChanged, leftovers } from './leftovers.ts';
import { type Scene, setScene } from './scene.ts';
import type { Stage } from './stage.ts';

/** Milliseconds in which the card of a dead client has to be reset. */
const resetLimit = 1_000;

/** What is told of a run: how it ended, and everything that it left behind. */
export interface Played {
  readonly report: Partial<RunReport>;
  /** Broken invariants, a line each. */
  readonly found: readonly string[];
  readonly verifies: number;
  readonly triesLeft: number;
  /** Sessions that are open at the site. */
  readonly openSessions: number;
}

/** What a run is played with; a row of the table, or what chance has drawn. */
export type Play = Pick<FaultCase, 'faults' | 'before' | 'at' | 'args' | 'keepsEarlier'>;

/** Tells the scene of the site's steps, and lets what is planned happen the first time that its step comes. */
export function watchSteps(scene: Scene, { at }: Play): void {
  let done = false;
  scene.stage.onStep = async (step) => {
    scene.steps.push(step);
    if (done || step !== at?.step) return;
    done = true;
    await at.happens(scene);
  };
}

/** Whether the card lies open still; the service resets that of a client which died in some 90 ms. */
async function staysOpen(card: HicosCard): Promise<boolean> {
  for (let waited = 0; card.verified && waited < resetLimit; waited += 20) await pause(20);
  return card.verified;
}

/** Plays `ecpa resume` in this process with these faults. */
export async function play(stage: Stage, planned: Play, reach: CardReach = virtualReach): Promise<Played> {
  const { simulator } = stage;
  await using scene = await setScene(stage);
  simulator.setFaults(planned.faults ?? []);
  const card = await scene.card();
  await using ready = await reach(scene, card);
  await planned.before?.(scene);
  watchSteps(scene, planned);
  const before = belongings();
  const args = [
    'resume',
    '--json',
    '--site',
    simulator.ecpa,
    '--out',
    scene.out,
    // A third of it is how long a page that is at rest may lack something.
    '--timeout',
    '15',
    ...ready.args,
    ...(planned.args?.(scene) ?? []),
  ];
  const ended = await commandHere(args, {
    cwd: scene.home,
    environment: { ...ready.environment, ECPA_STATE_DIR: scene.state, TMPDIR: scene.temporary },
  });
  stage.onStep = undefined;
  const { report, found } = readReport(ended);
  const isOpen = await staysOpen(card);
  const { verifyCount: verifies, triesLeft, forbiddenCount, clearVerifyCount } = card;
  return {
    report,
    found: [
      ...found,
      ...(await grown(before)),
      ...(await leftovers(scene, { document: (report.documents ?? []).length > 0 })),
      ...(planned.keepsEarlier === false ? [] : await earlierChanged(scene)),
      ...(isOpen ? ['the card lies open'] : []),
      ...(verifies > 1 ? [`${verifies} VERIFYs`] : []),
      ...(forbiddenCount > 0 || clearVerifyCount > 0 ? ['a command that is never sent'] : []),
      ...(`${ended.stdout}${ended.stderr}`.includes(scene.holder.id) ? ['the ID is told'] : []),
    ],
    verifies,
    triesLeft,
    openSessions: simulator.log.openSessions,
  };
}
