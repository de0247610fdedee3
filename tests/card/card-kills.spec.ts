import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger, openPcsc } from '../../card/index.ts';
import type { HicosCard } from '../../simulator/cards/index.ts';
import { Dice } from '../../simulator/people/dice.ts';
import { isRunning } from '../fixtures/pcscd/child-processes.ts';
import { expect, test } from '../fixtures/pcscd/index.ts';
import type { Moment } from './kills/card-with-trap.ts';
import { Scene, type Victim } from './kills/scene.ts';
import { unlockAndSign } from './kills/unlock-and-sign.ts';

const pins = { right: '123456', wrong: '999999' } as const;
const victims: readonly Victim[] = ['program', 'program', 'program', 'child', 'child', 'child', 'card', 'service'];

/** `ECPA_KILLS_SEED` plays the accidents of an earlier run again. */
const seed = Number(process.env['ECPA_KILLS_SEED'] ?? Date.now() % 1_000_000);

/** pcscd resets the card of a client that died within 90 ms; the child of a parent that died ends at once. */
const soon = { timeout: 2000, intervals: [5, 10, 20, 50] };

/** What the ledger has to know after the accident: of a VERIFY whose answer never came, nothing. */
function expectedState(card: HicosCard, sprung: Scene['slot']['sprung'], pin: keyof typeof pins): string | undefined {
  if (sprung === 'verify') return 'unsettled';
  if (card.verifyCount === 0) return undefined;
  return pin === 'right' ? 'clear' : 'wrong-pin';
}

/** What the ledger then says to the next unattended run. */
const next = { none: 'signed', clear: 'signed', unsettled: 'state-unknown', 'wrong-pin': 'budget-spent' } as const;

/** When an accident happens: most often at the VERIFY. */
const momentOf = (dice: Dice): Moment => ({
  at: dice.between(0, 2) > 0 ? 'verify' : dice.between(0, 26),
  when: dice.one(['before', 'after']),
});

/** Counts the accidents that came about. */
function count(happened: Map<string, number>, victim: Victim, sprung: Scene['slot']['sprung']): void {
  if (sprung) happened.set(`${victim} ${sprung}`, (happened.get(`${victim} ${sprung}`) ?? 0) + 1);
}

/** Unattended runs after the accident: where the ledger says no, nothing is sent before the card has been trusted. */
async function goesOn(
  card: HicosCard,
  said: (typeof next)[keyof typeof next],
  { sign, trust }: { readonly sign: () => Promise<string>; readonly trust: () => Promise<void> },
): Promise<void> {
  const before = card.verifyCount;
  expect(await sign()).toBe(said);
  if (said !== 'signed') {
    expect(card.verifyCount).toBe(before);
    await trust();
    expect(await sign()).toBe('signed');
  }
  expect(card).toMatchObject({ verifyCount: before + 1, triesLeft: 3, forbiddenCount: 0 });
}

for (const [rounds, details] of [
  [5, {}],
  [50, { tag: '@whole' }],
] as const)
  test(
    `over ${rounds} real kills no try is lost but for the PIN given, the card is reset and no process stays`,
    details,
    async ({ pcscd, newCard, issued }, testInfo) => {
      testInfo.slow();
      console.log(`kills from seed ${seed}`);
      const dice = new Dice(seed);
      const parent = await mkdtemp(join(tmpdir(), 'ecpa-kills-'));
      const { cardNumber } = issued.holder;
      await using pcsc = await openPcsc({ environment: pcscd.environment });
      await using scene = await Scene.open(pcscd, pcsc, newCard());
      const happened = new Map<string, number>();
      for (let round = 0; round < rounds; round += 1) {
        const victim = dice.one(victims);
        const moment = momentOf(dice);
        const pin = dice.one(['right', 'wrong'] as const);
        const folder = join(parent, String(round));
        const card = newCard();
        const { children } = scene.prepare(card, victim, moment);
        const said = await scene.verifier.do({ folder, pin: pins[pin] });
        const { sprung } = scene.slot;

        await test.step(`round ${round}: ${victim}, ${moment.when} ${moment.at}, ${pin} PIN: ${said}`, async () => {
          count(happened, victim, sprung);
          await expect.poll(() => children().filter(isRunning), soon).toEqual([]);
          expect(scene.verifier.children).toEqual([]);
          await scene.mend();
          await expect.poll(() => card.verified, soon).toBe(false);
          expect(card.verifyCount).toBeLessThanOrEqual(1);
          expect(card.triesLeft).toBe(card.verifyCount === 1 && pin === 'wrong' ? 2 : 3);

          const ledger = await openLedger({ folder, attended: true, patience: 0 });
          const state = (await ledger.lastKnown(cardNumber))?.state;
          expect(state).toBe(expectedState(card, sprung, pin));

          const reader = await pcsc.choose({ timeout: 5000 });
          await goesOn(card, next[state ?? 'none'], {
            sign: () => unlockAndSign(reader, { folder, pin: pins.right }),
            trust: () => ledger.trust(cardNumber),
          });
          await expect.poll(() => card.verified, soon).toBe(false);
        });
      }
      await rm(parent, { recursive: true, force: true });
      testInfo.annotations.push({ type: 'accidents', description: JSON.stringify(Object.fromEntries(happened)) });
      expect([...happened.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(rounds / 2);
    },
  );
