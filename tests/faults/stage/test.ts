import { test as base } from '../../fixtures/kept.ts';
import { openStage, type Stage } from './stage.ts';

/** Specs whose runs are played at a stage of edition 2024: one a worker, as its keys take time. */
export const test = base.extend<{ readonly stage: Stage }>({
  stage: async ({ keep }, use) => use(await keep(openStage, '2024')),
});
