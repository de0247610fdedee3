import type { Dice } from '../../../simulator/people/dice.ts';
import { faults, type PlannedFault } from './faulty-reader.ts';

/** What one process of a schedule does, and what happens to it. */
export interface PlannedProcess {
  readonly does: 'run' | 'attended-run' | 'trust' | 'note';
  /** What the person types (`attended-run`). */
  readonly pin: 'right' | 'wrong';
  /** Runs in this process, with the same PIN: the first, and the retries of a test. */
  readonly runs: number;
  readonly fault: PlannedFault | undefined;
  /** After how many moments it is killed, wherever it is then; `Infinity`: it is not. */
  readonly killedAfter: number;
}

/** Rounds of processes that are there at once, over one card and one PIN file. */
export interface Plan {
  readonly pinFileIsRight: boolean;
  readonly rounds: readonly (readonly PlannedProcess[])[];
}

const kinds = Object.keys(faults) as PlannedFault['kind'][];
/** Unattended runs are what can go wrong unseen, so there are most of them. */
const doings = ['run', 'run', 'run', 'attended-run', 'attended-run', 'attended-run', 'trust', 'note'] as const;

function drawFault(dice: Dice): PlannedFault {
  const at = dice.between(0, 2) > 0 ? 'verify' : dice.between(0, 27);
  return { kind: dice.one(kinds), at, when: dice.one(['before', 'after']) };
}

function drawProcess(dice: Dice): PlannedProcess {
  return {
    does: dice.one(doings),
    pin: dice.one(['right', 'wrong']),
    runs: dice.between(1, 2),
    fault: dice.between(0, 1) === 0 ? drawFault(dice) : undefined,
    killedAfter: dice.between(0, 3) === 0 ? dice.between(1, 150) : Infinity,
  };
}

/** Draws one to three rounds of one or two processes; of two, one at most trusts the card. */
export function drawPlan(dice: Dice): Plan {
  const rounds = Array.from({ length: dice.between(1, 3) }, () => {
    const [first, second] = [drawProcess(dice), drawProcess(dice)];
    const alone = dice.between(0, 1) === 0 || (first.does === 'trust' && second.does === 'trust');
    return alone ? [first] : [first, second];
  });
  return { pinFileIsRight: dice.between(0, 1) === 0, rounds };
}
