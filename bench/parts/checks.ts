import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate, type Contestant } from '../alternate.ts';
import { repeatRun } from '../checks/long-history.ts';
import { type Figure, timeRatio } from '../figure.ts';
import { runNode } from '../run-process.ts';
import { openWorld } from '../world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs behind a check that has been made every hour for more than a year. */
const manyRuns = 10_000;

/** h: the checks of the site, whole processes, against a script that only opens the page; and what a long past adds. */
export async function checkFigures(rounds: number): Promise<readonly Figure[]> {
  await using world = await openWorld();
  const inWorld =
    (state: string, ...args: readonly string[]): Contestant =>
    async () => {
      const env = { ...process.env, ECPA_STATE_DIR: join(world.folder, state) };
      await runNode(args, { env, cwd: world.folder });
      return undefined;
    };
  const ecpa = (state: string, ...args: readonly string[]): Contestant =>
    inWorld(state, join(root, 'scripts/ecpa.mjs'), ...args, '--site', world.ecpa, '--json');
  const experienced = ecpa('experienced', 'smoke', '--depth', 'page');
  await experienced();
  await repeatRun(join(world.folder, 'experienced/history'), manyRuns);
  const cost = await alternate(
    {
      bare: inWorld('bare', join(root, 'bench/scripts/bare-page.mjs'), world.ecpa, world.holder, world.folder),
      page: ecpa('fresh', 'smoke', '--depth', 'page'),
      experienced,
      drift: ecpa('drift', 'drift', '--edition', '2024'),
    },
    rounds,
  );
  return [
    timeRatio('h  smoke --depth page ÷ bare page load', cost.page, cost.bare, 1.3),
    timeRatio('h  the same with 10,000 runs behind it ÷ with none', cost.experienced, cost.page),
    timeRatio('h  drift (two pages, with report) ÷ bare page load', cost.drift, cost.bare),
  ];
}
