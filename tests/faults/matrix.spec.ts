import { expectRow } from './stage/expect-row.ts';
import { openStage } from './stage/stage.ts';
import { test } from './stage/test.ts';
import { playedOn, tagOf } from './tag-of.ts';

for (const fault of playedOn('virtual')) {
  const { area, what, code, needs, edition = '2024' } = fault;
  test(`${area}: ${what}: ${code} (${edition})`, tagOf(fault, 'virtual'), async ({ keep }, testInfo) => {
    testInfo.skip(needs === 'root' && process.getuid?.() !== 0, 'only root can do that to a file');
    testInfo.skip(needs === 'linux' && process.platform !== 'linux', 'looks into /proc');
    await expectRow(await keep(openStage, edition), fault);
  });
}
