import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endBrowser, interrupt } from '../faults/stage/harm.ts';
import { play, type Played } from '../faults/stage/play.ts';
import type { Scene } from '../faults/stage/scene.ts';
import type { Stage } from '../faults/stage/stage.ts';
import type { ChaosRun } from './draw-run.ts';

/** Seconds that a step may take, and milliseconds that a whole run may. */
const timeout = 6;
const longest = 120_000;

async function happen(what: NonNullable<ChaosRun['harm']>['what'], { out, state }: Scene): Promise<void> {
  switch (what) {
    case 'browser killed':
      endBrowser('killed');
      break;
    case 'browser crashed':
      endBrowser('crashed');
      break;
    case 'browser out of memory':
      endBrowser('out of memory');
      break;
    case 'SIGINT':
    case 'SIGTERM':
    case 'SIGHUP':
      await interrupt(what);
      break;
    case 'documents vanish':
      await rm(out, { recursive: true });
      break;
    case 'state vanishes':
      await rm(state, { recursive: true });
      break;
  }
}

/** What came of a chaotic run. */
export interface ChaosOutcome {
  readonly played: Played;
  /** Tries that the card lost, but for the one of a wrong PIN. */
  readonly triesLost: number;
  /** What must not be, a line each. */
  readonly found: readonly string[];
}

function judge(run: ChaosRun, played: Played, ms: number): readonly string[] {
  const { report, openSessions, verifies } = played;
  return [
    ...played.found,
    ...(report.error?.code === 'INTERNAL' ? [`INTERNAL: ${report.error.message}`] : []),
    ...(report.loggedOut === true && openSessions > 0 ? [`${openSessions} sessions are open, and nobody is told`] : []),
    ...((report.pinAttempts ?? 0) < verifies ? ['a VERIFY that nobody is told of'] : []),
    ...(report.status === 'ok' && run.pin === 'wrong' ? ['a wrong PIN brought a document'] : []),
    ...(report.status === 'ok' && report.documents?.length !== 1 ? ['no document, and no error'] : []),
    ...(ms > longest ? [`it took ${Math.round(ms / 1000)} s`] : []),
  ];
}

/** Plays a drawn run at a stage of its edition. */
export async function playRun(stage: Stage, run: ChaosRun): Promise<ChaosOutcome> {
  const { faults, harm, pin } = run;
  const begin = performance.now();
  const vanishes = harm?.what === 'documents vanish';
  const played = await play(stage, {
    faults,
    ...(harm ? { at: { step: harm.step, happens: (scene) => happen(harm.what, scene) } } : {}),
    ...(vanishes ? { keepsEarlier: false as const } : {}),
    before: ({ home, holder }) =>
      writeFile(join(home, 'pin'), pin === 'right' ? holder.pin : '999999', { mode: 0o600 }),
    args: () => ['--timeout', String(timeout), '--pin-file', 'pin'],
  });
  const triesAtFirst = faults.includes('card-blocked') ? 0 : 3;
  const spent = pin === 'wrong' && played.verifies > 0 ? 1 : 0;
  return {
    played,
    triesLost: Math.max(0, triesAtFirst - played.triesLeft - spent),
    found: judge(run, played, performance.now() - begin),
  };
}
