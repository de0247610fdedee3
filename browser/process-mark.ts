import { readlinkSync } from 'node:fs';

/** The PID namespace of this process (Linux, pid_namespaces(7)); elsewhere there is one. */
function pidNamespace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0';
  } catch {
    return '0';
  }
}

/** Marks a temporary folder as this process's, as a part of its name: `<PID>.<namespace>`. */
export function processMark(): string {
  return `${process.pid}.${pidNamespace()}`;
}

/**
 * Whether the process of a mark is gone. What a container or another namespace left is not judged: its PIDs mean
 * something else here, and a live run must not lose its profile.
 */
export function isGone(mark: string): boolean {
  const [, pid, namespace = pidNamespace()] = /^(\d+)(?:\.(\d+))?$/.exec(mark) ?? [];
  if (pid === undefined || Number(pid) === 0 || namespace !== pidNamespace()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
