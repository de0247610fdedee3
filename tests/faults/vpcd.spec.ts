import { test as base } from '../fixtures/pcscd/index.ts';
import { matrix } from './matrix.ts';
import { expectRow } from './stage/expect-row.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { vpcdReach } from './vpcd/vpcd-reach.ts';

const test = base.extend<object, { readonly stage: Stage }>({
  stage: [
    async ({}, use) => {
      await using stage = await openStage('2024');
      await use(stage);
    },
    { scope: 'worker' },
  ],
});

/** The worker's pcscd costs a restart a test, so that one row leaves nothing to the next. */
for (const fault of matrix.filter(({ paths }) => paths?.includes('vpcd'))) {
  test(`${fault.area}: ${fault.what}: ${fault.code}, with a card in a reader`, async ({ stage, pcscd }) => {
    await expectRow(stage, fault, vpcdReach(pcscd, fault.reader));
  });
}
