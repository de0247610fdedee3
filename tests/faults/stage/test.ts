import { test as base } from '@playwright/test';
import { openStage, type Stage } from './stage.ts';

/** Specs whose runs are played at a stage of edition 2024: one a worker, as its keys take time. */
export const test = base.extend<object, { readonly stage: Stage }>({
  stage: [
    async ({}, use) => {
      await using stage = await openStage('2024');
      await use(stage);
    },
    { scope: 'worker' },
  ],
});
