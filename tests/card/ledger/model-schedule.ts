import fc, { type Scheduler } from 'fast-check';
import { FileLedger } from '../../../card/ledger/file-ledger.ts';
import { cardNumber } from './ledger-folder.ts';
import { ModelCard, type ModelPin } from './model-card.ts';
import { ModelFiles, ModelProcess } from './model-process.ts';

/** What one process of a schedule does. */
export interface PlannedProcess {
  readonly does: 'run' | 'attended-run' | 'trust' | 'note';
  /** Whether the typed PIN is right (`attended-run`). */
  readonly right: boolean;
  /** Runs in this process, with the same PIN: the first and the retries of a test. */
  readonly runs: number;
  /** After how many steps it is killed; `undefined`: it is not. */
  readonly killedAfter: number | undefined;
}

/** Rounds of processes that are there at once, over one card and one PIN file. */
export interface Plan {
  readonly tellsTries: boolean;
  readonly pinFileIsRight: boolean;
  readonly rounds: readonly (readonly PlannedProcess[])[];
}

const planned: fc.Arbitrary<PlannedProcess> = fc.record({
  does: fc.oneof(
    { weight: 5, arbitrary: fc.constant('run' as const) },
    { weight: 4, arbitrary: fc.constant('attended-run' as const) },
    { weight: 2, arbitrary: fc.constant('trust' as const) },
    { weight: 1, arbitrary: fc.constant('note' as const) },
  ),
  right: fc.boolean(),
  runs: fc.integer({ min: 1, max: 3 }),
  killedAfter: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
});

/** Generates plans of up to six rounds with up to three processes at once; one person at a time trusts a card. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  tellsTries: fc.boolean(),
  pinFileIsRight: fc.boolean(),
  rounds: fc.array(
    fc
      .array(planned, { minLength: 1, maxLength: 3 })
      .filter((round) => round.filter(({ does }) => does === 'trust').length <= 1),
    { minLength: 1, maxLength: 6 },
  ),
});

/** Carries a plan out in the order that the scheduler gives, and gives the card that has watched it. */
export async function carryOut(plan: Plan, scheduler: Scheduler): Promise<ModelCard> {
  const card = new ModelCard(plan.tellsTries);
  const disk = new Map([['key', `${'5a'.repeat(32)}\n`]]);
  const pinFile: ModelPin = { right: plan.pinFileIsRight, typed: false };
  const all = new Map<number, ModelProcess>();

  async function live(process: ModelProcess, { does, right, runs }: PlannedProcess): Promise<void> {
    const files = new ModelFiles(disk, process);
    const ledger = new FileLedger({
      files,
      processes: { own: process.pid, isAlive: (pid) => all.get(pid)?.isAlive === true },
      attended: does === 'attended-run',
      now: () => new Date(0),
      patience: 0,
    });
    if (does === 'trust') {
      // The person looks at the card after `trust` has begun to look at the ledger, as a command would ask for it.
      files.onRead = (name) => {
        if (name.endsWith('.mark')) card.checkedByPerson();
      };
      await ledger.trust(cardNumber);
    } else if (does === 'note') {
      await ledger.note(cardNumber, 2, 'token-flags');
    } else {
      const pin = does === 'run' ? pinFile : { right, typed: true };
      for (let run = 0; run < runs; run += 1) {
        const budget = ledger.budget();
        const once = (): Promise<void> => budget.spend(cardNumber, () => card.verify(process, pin));
        await once().catch(() => once().catch(() => undefined));
      }
    }
  }

  for (const round of plan.rounds) {
    const lives = round.map((what) => {
      const process = new ModelProcess(scheduler, all.size + 1, what.killedAfter ?? Infinity);
      all.set(process.pid, process);
      return Promise.race([live(process, what).catch(() => undefined), process.died]);
    });
    await scheduler.waitFor(Promise.all(lives));
    // Who is still there at the end of a round has ended: a number stands for one process.
    for (const process of all.values()) process.end();
  }
  return card;
}
