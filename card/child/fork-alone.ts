import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Lets the shell take core dumps away before it becomes Node: Node itself cannot set RLIMIT_CORE. */
const withoutCoreDumps = ['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath];

/**
 * Forks a plain ES module with an IPC channel that carries bytes, no streams, no loader of ours, and only the given
 * environment: what the parent has in its own (a PIN file's path, passwords) does not reach native code.
 */
export function forkAlone(entry: URL, environment: Readonly<Record<string, string>>): ChildProcess {
  return fork(fileURLToPath(entry), [], {
    ...(process.platform === 'win32' ? { execArgv: [] } : { execPath: '/bin/sh', execArgv: withoutCoreDumps }),
    env: environment,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
