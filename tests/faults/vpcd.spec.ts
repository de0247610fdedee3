import { mergeTests } from '@playwright/test';
import { test as withPcscd } from '../fixtures/pcscd/index.ts';
import { expectRow } from './stage/expect-row.ts';
import { test as withStage } from './stage/test.ts';
import { playedOn, tagOf } from './tag-of.ts';
import { vpcdReach } from './vpcd/vpcd-reach.ts';

const test = mergeTests(withPcscd, withStage);

/** The worker's pcscd costs a restart a test, so that one row leaves nothing to the next. */
for (const fault of playedOn('vpcd')) {
  test(
    `${fault.area}: ${fault.what}: ${fault.code}, with a card in a reader`,
    tagOf(fault, 'vpcd'),
    async ({ stage, pcscd }) => {
      await expectRow(stage, fault, vpcdReach(pcscd, fault.reader));
    },
  );
}
