import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate, type Contestant } from '../alternate.ts';
import { type Figure, timeRatio } from '../figure.ts';
import { runNode } from '../run-process.ts';
import { type BenchWorld, openWorld } from '../world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The whole journey by one of the scripts of `bench/scripts/`; it has to leave a document. */
function script(world: BenchWorld, name: string): Contestant {
  return async () => {
    const out = await world.empty();
    await runNode([join(root, 'bench/scripts', `${name}.mjs`), world.ecpa, world.holder, out]);
    if ((await readdir(out)).length === 0) throw new Error(`${name} brought no document`);
    return undefined;
  };
}

/** The whole journey by `ecpa resume`, with all its proofs. */
function ours(world: BenchWorld): Contestant {
  return async () => {
    const args = [
      join(root, 'scripts/ecpa.mjs'),
      'resume',
      '--site',
      world.ecpa,
      '--json',
      '--out',
      await world.empty(),
    ];
    await runNode(args, { env: { ...process.env, ECPA_STATE_DIR: join(world.folder, 'state') } });
    return undefined;
  };
}

/** a, b, c: the whole process from card to document against other ways to write it. */
export async function journeyFigures(rounds: number): Promise<readonly Figure[]> {
  await using world = await openWorld();
  const driver = existsSync('/usr/bin/chromedriver');
  const contestants: Record<string, Contestant> = {
    ecpa: ours(world),
    bare: script(world, 'bare-playwright'),
    puppeteer: script(world, 'puppeteer'),
    http: script(world, 'plain-http'),
    ...(driver ? { selenium: script(world, 'selenium') } : {}),
  };
  const cost = await alternate(contestants, rounds);
  const against = (name: string, other: string, limit?: number): Figure =>
    timeRatio(name, cost['ecpa'], cost[other], limit);
  return [
    against('a  resume ÷ bare Playwright script', 'bare', 1.1),
    against('b  resume ÷ Puppeteer', 'puppeteer', 1),
    ...(driver ? [against('b  resume ÷ Selenium WebDriver', 'selenium', 1)] : []),
    against('c  resume ÷ plain HTTP', 'http'),
  ];
}
