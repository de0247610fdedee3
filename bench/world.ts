import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const serve = fileURLToPath(new URL('serve.ts', import.meta.url));

/** A simulator in a process of its own, and a folder for what the contestants write. */
export interface BenchWorld extends AsyncDisposable {
  readonly ecpa: string;
  readonly folder: string;
  /** File with the first person's key, for the scripts that sign by themselves. */
  readonly holder: string;
  /** Numbers of the people's cards. */
  readonly cards: readonly string[];
  /** A new empty folder. */
  empty(): Promise<string>;
}

/** Starts the simulator of a benchmark, with as many people as there are cards to be used at once. */
export async function openWorld(people = 1): Promise<BenchWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'ecpa-bench-'));
  const child = spawn(process.execPath, ['--import', 'tsx', serve, folder, String(people)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const site = JSON.parse(await readFile(join(folder, 'site.json'), 'utf8')) as Pick<BenchWorld, 'ecpa' | 'cards'>;
  return {
    ...site,
    folder,
    holder: join(folder, 'holder.json'),
    empty: () => mkdtemp(join(folder, 'out-')),
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await once(child, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
