import { globalAgent } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** What a process holds that a run may have opened: how many of each kind. */
export type Belongings = Readonly<Record<'processes' | 'sockets' | 'servers' | 'pipes', number>>;

/** How long what is being closed may take, in ms, and how often it is looked at. */
const [patience, interval] = [8_000, 20];

/** The processes that a process has started, and theirs; a process that has ended but was not waited for counts too (Linux). */
export function descendants(of: number): readonly number[] {
  try {
    const children = readdirSync(`/proc/${of}/task`).flatMap((task) =>
      readFileSync(`/proc/${of}/task/${task}/children`, 'latin1').trim().split(/\s+/).filter(Boolean).map(Number),
    );
    return children.flatMap((child) => [child, ...descendants(child)]);
  } catch {
    return [];
  }
}

/** Whether a process is the compiler of our own sources, which starts when one is first read. */
function isCompiler(id: number): boolean {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'latin1').includes('esbuild');
  } catch {
    return true;
  }
}

/** What this process holds now. */
export function belongings(): Belongings {
  // Connections that only wait to be used again are nobody's.
  globalAgent.destroy();
  const resources = process.getActiveResourcesInfo();
  const count = (kind: string): number => resources.filter((name) => name === kind).length;
  return {
    processes: descendants(process.pid).filter((id) => !isCompiler(id)).length,
    sockets: count('TCPSocketWrap'),
    servers: count('TCPServerWrap'),
    pipes: count('PipeWrap') + count('ProcessWrap'),
  };
}

/** What is more than it was, after what is being closed has had time for it; each as `<kind>: <before> → <now>`. */
export async function grown(before: Belongings): Promise<readonly string[]> {
  const kinds = Object.keys(before) as (keyof Belongings)[];
  for (let waited = 0; ; waited += interval) {
    const now = belongings();
    const more = kinds.filter((kind) => now[kind] > before[kind]);
    if (more.length === 0 || waited >= patience) return more.map((kind) => `${kind}: ${before[kind]} → ${now[kind]}`);
    await pause(interval);
  }
}
