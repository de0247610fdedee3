import { test as base } from '@playwright/test';
import type { Edition } from '../../simulator/index.ts';
import { expectRow } from './stage/expect-row.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { playedOn, tagOf } from './tag-of.ts';

/** One world a worker and edition: keys take time. */
const test = base.extend<object, { readonly stageOf: (edition: Edition) => Promise<Stage> }>({
  stageOf: [
    async ({}, use) => {
      const stages = new Map<Edition, Promise<Stage>>();
      await use((edition) => {
        const stage = stages.get(edition) ?? openStage(edition);
        stages.set(edition, stage);
        return stage;
      });
      for (const stage of stages.values()) await (await stage)[Symbol.asyncDispose]();
    },
    { scope: 'worker' },
  ],
});

for (const fault of playedOn('virtual')) {
  const { area, what, code, needs, edition = '2024' } = fault;
  test(`${area}: ${what}: ${code} (${edition})`, tagOf(fault, 'virtual'), async ({ stageOf }, testInfo) => {
    testInfo.skip(needs === 'root' && process.getuid?.() !== 0, 'only root can do that to a file');
    testInfo.skip(needs === 'linux' && process.platform !== 'linux', 'looks into /proc');
    await expectRow(await stageOf(edition), fault);
  });
}
