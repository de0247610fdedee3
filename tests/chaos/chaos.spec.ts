import { expect, test } from '@playwright/test';
import { noFigures } from './figures.ts';
import { playRuns } from './play-runs.ts';

/** `ECPA_CHAOS_SEED` plays others; 300 of them are `npm run chaos`. */
const first = Number(process.env['ECPA_CHAOS_SEED'] ?? 1);
const runs = 15;

test(`over ${runs} runs of faults and kills no try is lost, nothing is left, and everybody is logged out or told`, async () => {
  test.slow();
  const figures = await playRuns(Array.from({ length: runs }, (_, index) => first + index));
  expect(figures).toMatchObject({ runs, triesLost: 0, found: noFigures.found });
  // Runs that all end at once would pass as well.
  expect(figures.faults).toBeGreaterThan(runs / 2);
  expect(figures.verifies).toBeGreaterThan(0);
});
