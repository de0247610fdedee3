import { readdirSync, readFileSync } from 'node:fs';

/** The processes of this machine by the process that started them. */
function children(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      found.set(parent, [...(found.get(parent) ?? []), Number(name)]);
    } catch {
      // It has just ended.
    }
  }
  return found;
}

function megabytes(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Megabytes of a process and all that it started, what they share counted once (PSS; proc_pid_smaps(5)). */
export function memoryOf(pid: number, tree = children()): number {
  const below = (tree.get(pid) ?? []).map((child) => memoryOf(child, tree));
  return below.reduce((sum, part) => sum + part, megabytes(pid));
}
