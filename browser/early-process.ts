import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process';

/** A process to start: as `child_process.spawn` takes it. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/** What there is but once, such as a profile: by it a process is known whose start was not foreseen in every point. */
export interface Claim {
  /** The argument that names it. */
  readonly argument: string;
  /** Frees it once the process that had it was killed. */
  readonly free: () => void;
}

/** Processes that nobody has asked for yet, how they were started, and for what. */
const waiting = new Map<ChildProcess, { readonly how: string; readonly claim: Claim }>();

/** The same text for the same start; what is `undefined` counts as not there. */
function textOf({ command, args, options }: Start): string {
  const told = Object.entries(options).filter(([, value]) => value !== undefined);
  return JSON.stringify([command, args, told.toSorted(([one], [other]) => (one < other ? -1 : 1))]);
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

/** Ends a process, and with it the group that it leads, and frees what it had. */
function giveUp(child: ChildProcess, claim: Claim): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // It has just ended by itself.
  }
  claim.free();
}

/** Starts a process that somebody is going to ask for; disposing it ends it where nobody did. */
export function startEarly(start: Start, claim: Claim): Disposable {
  const child = childProcess.spawn(start.command, start.args, start.options);
  // Whoever asks starts it himself then, and tells what is wrong.
  child.on('error', () => undefined);
  if (child.pid !== undefined) waiting.set(child, { how: textOf(start), claim });
  return {
    [Symbol.dispose]: () => {
      if (waiting.delete(child)) giveUp(child, claim);
    },
  };
}

/**
 * `child_process.spawn`; gives the process that was started early where it was started in just this way. One that was started
 * for the same and in another way makes room.
 */
export function spawnOrHandOver(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const [child, early] = [...waiting].find(([, { claim }]) => args.includes(claim.argument)) ?? [];
  if (child && early) {
    waiting.delete(child);
    if (isRunning(child) && early.how === textOf({ command, args, options })) return child;
    giveUp(child, early.claim);
  }
  return childProcess.spawn(command, args, options);
}
