import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../simulator/card-issued.ts';
import { faults } from './schedules/faulty-reader.ts';
import { play } from './schedules/schedule.ts';

/** How many are played at once, so that one works while the disk keeps another waiting. */
const atOnce = 8;

/** `ECPA_SCHEDULES_SEED` plays the schedules of an earlier run again. */
const firstSeed = Number(process.env['ECPA_SCHEDULES_SEED'] ?? Date.now() % 1_000_000);

for (const [schedules, least, details] of [
  [150, 1, {}],
  [1000, 21, { tag: '@whole' }],
] as const)
  test(
    `over ${schedules} schedules of kills, faults and races no try is lost that a person did not give`,
    details,
    async ({ newCard, issued }, testInfo) => {
      testInfo.slow();
      const parent = await mkdtemp(join(tmpdir(), 'ecpa-schedules-'));
      const seen = { verifies: 0, triesLost: 0 };
      const happened = new Map<string, number>();
      const found: string[] = [];
      const { cardNumber } = issued.holder;
      console.log(`schedules from seed ${firstSeed}`);
      let next = firstSeed;
      const player = async (): Promise<void> => {
        while (next < firstSeed + schedules) {
          const seed = next++;
          const { card, happened: here } = await play(seed, {
            newCard,
            cardNumber,
            folder: join(parent, String(seed)),
          });
          seen.verifies += card.verifies;
          seen.triesLost += card.triesLost;
          for (const [kind, count] of here) happened.set(kind, (happened.get(kind) ?? 0) + count);
          found.push(...card.violations.map((violation) => `seed ${seed}: ${violation}`));
        }
      };
      await Promise.all(Array.from({ length: atOnce }, player));
      await rm(parent, { recursive: true, force: true });
      expect(found).toEqual([]);
      // A ledger that refuses everything, or a reader without faults, would pass as well.
      expect(seen.verifies).toBeGreaterThan(0.6 * schedules);
      expect(seen.triesLost).toBeGreaterThan(0.15 * schedules);
      for (const kind of Object.keys(faults)) expect(happened.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(least);
    },
  );
