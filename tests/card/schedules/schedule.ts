import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCard } from '../../../card/index.ts';
import { FileLedger } from '../../../card/ledger/file-ledger.ts';
import { StateFolder } from '../../../card/ledger/state-folder.ts';
import { testWrappingKey } from '../../../simulator/cards/index.ts';
import { Dice } from '../../../simulator/people/dice.ts';
import { pinOf } from '../../fixtures/pin-of.ts';
import type { NewCard } from '../../simulator/card-issued.ts';
import { FaultyReader, type PlannedFault } from './faulty-reader.ts';
import { drawPlan, type PlannedProcess } from './plan.ts';
import { Stage } from './stage.ts';
import { StagedProcess, stagedFiles } from './staged-process.ts';
import { type GivenPin, type Run, WatchedCard } from './watched-card.ts';

/** What a schedule is played with. */
export interface Props {
  readonly newCard: NewCard;
  readonly cardNumber: string;
  /** A folder of its own. */
  readonly folder: string;
}

/** The right PIN of the card, and one that is not. */
const pins = { right: '123456', wrong: '999999' } as const;

const digestInfo = Uint8Array.from({ length: 51 }, (_, place) => place);

/** Plays the schedule of a seed with the real card module and the real ledger on a disk; gives the reader that has seen it. */
export async function play(seed: number, { newCard, cardNumber, folder }: Props): Promise<FaultyReader> {
  const dice = new Dice(seed);
  const plan = drawPlan(dice);
  const stage = new Stage(dice.between(0, 0xffff));
  const reader = new FaultyReader(new WatchedCard(newCard));
  const pinFile: GivenPin = { text: plan.pinFileIsRight ? pins.right : pins.wrong, typed: false };
  const all = new Map<number, StagedProcess>();
  await mkdir(folder, { mode: 0o700 });
  await writeFile(join(folder, 'key'), `${'5a'.repeat(32)}\n`, { mode: 0o600 });
  const disk = await StateFolder.open(folder);

  function ledgerOf(process: StagedProcess, attended: boolean): FileLedger {
    return new FileLedger({
      files: stagedFiles(disk, process),
      processes: { own: process.pid, isAlive: (pid) => all.get(pid)?.isAlive === true },
      attended,
      now: () => new Date(0),
      patience: 0,
    });
  }

  /** One run as a command makes it, and impatient: it unlocks again, whatever came of it. */
  async function once(run: Run, ledger: FileLedger, planned: { fault: PlannedFault | undefined }): Promise<void> {
    const secrets = { wrappingKeyOf: () => testWrappingKey, budget: ledger.budget() };
    await using card = await openCard(reader.for(run, planned), secrets);
    const unlock = () => card.unlock(pinOf(run.pin.text));
    const unlocked = await unlock().catch(unlock);
    await unlocked.sign(digestInfo);
    await unlock();
  }

  async function trust(run: Run): Promise<void> {
    if (!(await run.process.step(() => Promise.resolve(reader.borrow(run))))) return;
    reader.card.checkedByPerson();
    await ledgerOf(run.process, true)
      .trust(cardNumber)
      .catch(() => undefined);
    reader.giveBack(run);
  }

  async function live(process: StagedProcess, planned: PlannedProcess): Promise<void> {
    const pin = planned.does === 'attended-run' ? { text: pins[planned.pin], typed: true } : pinFile;
    if (planned.does === 'trust') return trust({ process, pin });
    const ledger = ledgerOf(process, pin.typed);
    if (planned.does === 'note') return ledger.note(cardNumber, 2, 'token-flags');
    const faultPlan = { fault: planned.fault };
    for (let count = 0; count < planned.runs; count += 1) {
      await once({ process, pin }, ledger, faultPlan).catch(() => undefined);
    }
  }

  for (const round of plan.rounds) {
    const processes = round.map((planned) => {
      const process = new StagedProcess(stage, all.size + 1, planned.killedAfter);
      all.set(process.pid, process);
      return { process, planned };
    });
    const lives = processes.map(async ({ process, planned }) => {
      await Promise.race([live(process, planned), process.died]);
      if (process.isAlive) process.end();
    });
    await Promise.all(lives);
    if (reader.held) reader.card.violations.push('a card that nobody gave back');
    if (reader.card.verified) reader.card.violations.push('a card that was not reset');
    reader.putBack();
  }
  return reader;
}
