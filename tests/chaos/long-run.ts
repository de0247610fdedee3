import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play } from '../faults/stage/play.ts';
import { belongings, type Belongings } from '../faults/stage/belongings.ts';
import { openStage } from '../faults/stage/stage.ts';

/** What a process has at a moment. */
interface Size {
  /** Resident memory in MB, after the garbage was collected. */
  readonly megabytes: number;
  /** Open file descriptors (Linux). */
  readonly handles: number;
  readonly held: Belongings;
  /** Names in the folder for temporary files. */
  readonly temporary: number;
}

/** After how many runs the size is taken that later ones are measured by. */
const warm = 20;

/** How much larger the memory may be in the end. */
const mostGrowth = 1.2;

async function sizeNow(): Promise<Size> {
  const collect = (globalThis as { gc?: () => Promise<void> | undefined }).gc;
  await collect?.();
  return {
    megabytes: process.memoryUsage.rss() / 1024 / 1024,
    handles: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
    held: belongings(),
    temporary: readdirSync(tmpdir()).length,
  };
}

const tell = (count: number, { megabytes, handles, held, temporary }: Size): string =>
  `after ${count}: ${megabytes.toFixed(0)} MB, ${handles} handles, ${JSON.stringify(held)}, ${temporary} temporary files\n`;

/** Downloads the résumé so many times in this process; gives what has grown, a line each. `say` gets a line now and then. */
export async function longRun(count: number, say: (line: string) => void): Promise<readonly string[]> {
  // A place of its own: other programs of this machine come and go in the usual one.
  const place = await mkdtemp(join(tmpdir(), 'ecpa-long-'));
  process.env['TMPDIR'] = place;
  await using stage = await openStage('2024');
  let first: Size | undefined;
  let last = await sizeNow();
  const failures: string[] = [];
  for (let run = 1; run <= count; run += 1) {
    const { report, found } = await play(stage, {});
    if (report.status !== 'ok' || found.length > 0)
      failures.push(`run ${run}: ${report.error?.message ?? found.join('; ')}`);
    if (run !== warm && run % 50 !== 0 && run !== count) continue;
    last = await sizeNow();
    if (run === warm) first = last;
    say(tell(run, last));
  }
  await rm(place, { recursive: true, force: true });
  const before = first ?? last;
  const grew = (Object.keys(last.held) as (keyof Belongings)[]).filter((kind) => last.held[kind] > before.held[kind]);
  return [
    ...failures,
    ...grew.map((kind) => `${kind}: ${before.held[kind]} → ${last.held[kind]}`),
    ...(last.handles > before.handles ? [`handles: ${before.handles} → ${last.handles}`] : []),
    ...(last.temporary > before.temporary ? [`temporary files: ${before.temporary} → ${last.temporary}`] : []),
    ...(last.megabytes > mostGrowth * before.megabytes
      ? [`memory: ${before.megabytes.toFixed(0)} → ${last.megabytes.toFixed(0)} MB`]
      : []),
  ];
}
