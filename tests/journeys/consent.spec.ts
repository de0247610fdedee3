import { expect, test } from '../fixtures/world.ts';

test('agrees to 線上檢視 when the person asked for it, and only then @whole', async ({ world }) => {
  world.faults('consent');
  const { exitCode } = await world.ecpa(['resume', '--accept-consent']);
  expect(exitCode).toBe(0);
  expect(world.simulator.log.consents).toHaveLength(1);
});
