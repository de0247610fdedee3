import { test as base } from '../../fixtures/kept.ts';
import { openStage, type Stage } from './stage.ts';

/**
 * Specs of the table of faults. What their process holds is compared before and after a run, so their workers are their own:
 * what other specs keep in one has connections that come and go.
 */
export const test = base.extend<{ readonly stage: Stage }, { readonly ownWorker: undefined }>({
  ownWorker: [async ({}, use) => use(undefined), { scope: 'worker' }],
  stage: async ({ keep }, use) => use(await keep(openStage, '2024')),
});
