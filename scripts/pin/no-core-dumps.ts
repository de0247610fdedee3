import { spawnSync } from 'node:child_process';

/**
 * Lets this process, which is about to hold a secret, leave no core dump: Node cannot set RLIMIT_CORE, `prlimit`
 * (util-linux) can. Gives whether it did; elsewhere than on Linux, and without it, the system's own setting stands.
 */
export function leaveNoCoreDumps(): boolean {
  if (process.platform !== 'linux') return false;
  const { status } = spawnSync('prlimit', ['--pid', String(process.pid), '--core=0:0'], { stdio: 'ignore', env: {} });
  return status === 0;
}
