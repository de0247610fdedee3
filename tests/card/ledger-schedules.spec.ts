import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { carryOut, plans } from './ledger/model-schedule.ts';

for (const [numRuns, details] of [
  [400, {}],
  [2000, { tag: '@whole' }],
] as const)
  test(
    `over ${numRuns} schedules of crashes, races and retries no VERIFY is sent that must not be`,
    details,
    async () => {
      let verifies = 0;
      const property = fc.asyncProperty(plans, fc.scheduler(), async (plan, scheduler) => {
        const card = await carryOut(plan, scheduler);
        verifies += card.verifies;
        expect(card.violations).toEqual([]);
      });
      await fc.assert(property, { numRuns });
      // A ledger that refuses everything would pass as well.
      expect(verifies).toBeGreaterThan(numRuns);
    },
  );

test('over 500 schedules without crashes and wrong PINs, every run that is alone gets its VERIFY', async () => {
  const property = fc.asyncProperty(fc.integer({ min: 1, max: 8 }), fc.scheduler(), async (count, scheduler) => {
    const run = { does: 'run', right: true, runs: 1, killedAfter: undefined } as const;
    const rounds = Array.from({ length: count }, () => [run]);
    const card = await carryOut({ tellsTries: true, pinFileIsRight: true, rounds }, scheduler);
    expect(card.verifies).toBe(count);
  });
  await fc.assert(property, { numRuns: 500 });
});
