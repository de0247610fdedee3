import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import type { Figure } from '../figure.ts';
import { runNode } from '../run-process.ts';
import { openWorld } from '../world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** h: the checks of the site, whole processes, against a script that only opens the page. */
export async function checkFigures(rounds: number): Promise<readonly Figure[]> {
  await using world = await openWorld();
  const env = (state: string) => ({ ...process.env, ECPA_STATE_DIR: join(world.folder, state) });
  const ecpa =
    (state: string, ...args: readonly string[]) =>
    async () => {
      const command = [join(root, 'scripts/ecpa.mjs'), ...args, '--site', world.ecpa, '--json'];
      await runNode(command, env(state));
      return undefined;
    };
  const bare = async () => {
    await runNode([join(root, 'bench/scripts/bare-page.mjs'), world.ecpa, world.holder, world.folder]);
    return undefined;
  };
  const cost = await alternate({ bare, page: ecpa('state', 'smoke', '--depth', 'page') }, rounds);
  const ratio = cost.page / cost.bare;
  return [
    {
      name: 'h  smoke --depth page ÷ bare page load',
      ratio,
      ours: cost.page,
      other: cost.bare,
      unit: 'ms',
      limit: 1.3,
    },
  ];
}
