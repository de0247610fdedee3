import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installWhenFree, portLock } from '../fixtures/component/index.ts';
import type { CardReach } from './stage/card-reach.ts';
import { expectRow } from './stage/expect-row.ts';
import { test } from './stage/test.ts';
import { playedOn, tagOf } from './tag-of.ts';

/** The card behind a stand-in for the component, at the one port where pages look for it. */
const byComponent: CardReach = async (scene) => {
  const component = await installWhenFree(scene.stage.simulator);
  const pin = join(scene.home, 'pin-of-the-card');
  await writeFile(pin, `${scene.holder.pin}\n`, { mode: 0o600 });
  return {
    args: ['--card', 'component', '--pin-file', pin],
    environment: {},
    [Symbol.asyncDispose]: () => component[Symbol.asyncDispose](),
  };
};

for (const fault of playedOn('component')) {
  test(
    `component: ${fault.what}: ${fault.code}`,
    { lock: portLock, ...tagOf(fault, 'component') },
    async ({ stage }) => {
      await expectRow(stage, fault, byComponent);
    },
  );
}
