import { setTimeout as pause } from 'node:timers/promises';

/** The person, or the system, told the run to stop. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('interrupted');
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Signals, and errors that nobody caught: the first one ends the run in good order, logged out and with a report; later
 * ones change nothing.
 */
export interface Interruption extends Disposable {
  /**
   * Ends with `Interrupted` when a signal came, before or during `work`, and with an error that nobody caught. `grace` tells how many ms the work may still
   * take then to come to an end by itself: a login that is cut off leaves a session that nobody can end.
   */
  race<Result>(work: () => Promise<Result>, grace?: () => number): Promise<Result>;
  /** Aborted when a signal came. */
  readonly signal: AbortSignal;
  /** Settles when a signal came. */
  readonly signalled: Promise<void>;
}

/** Listens for Ctrl-C and its kin until it is disposed. */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const interrupted = signalled.then((): never => {
    throw controller.signal.reason;
  });
  interrupted.catch(() => undefined);
  const abort = (): void => {
    controller.abort(new Interrupted());
  };
  const fail = (error: unknown): void => {
    controller.abort(error);
  };
  for (const signal of signals) process.on(signal, abort);
  process.on('uncaughtException', fail);
  return {
    signal: controller.signal,
    signalled,
    race: async (work, grace = () => 0) => {
      controller.signal.throwIfAborted();
      const result = work();
      const atRest = result.then(
        () => undefined,
        () => undefined,
      );
      const given = signalled.then(() => Promise.race([atRest, pause(grace(), undefined, { ref: false })]));
      return Promise.race([result, given.then(() => interrupted)]);
    },
    [Symbol.dispose]: () => {
      for (const signal of signals) process.off(signal, abort);
      process.off('uncaughtException', fail);
    },
  };
}
