import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installWhenFree, portLock } from '../fixtures/component/index.ts';
import { matrix } from './matrix.ts';
import type { CardReach } from './stage/card-reach.ts';
import { expectRow } from './stage/expect-row.ts';
import { test } from './stage/test.ts';

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

for (const fault of matrix.filter(({ paths }) => paths?.includes('component'))) {
  test(`component: ${fault.what}: ${fault.code}`, { lock: portLock }, async ({ stage }) => {
    await expectRow(stage, fault, byComponent);
  });
}
