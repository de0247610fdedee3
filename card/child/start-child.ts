import { ReaderError } from '../errors.ts';
import type { Child, Requests } from './child.ts';
import type { ToldError } from './child-failure.ts';
import { forkAlone } from './fork-alone.ts';
import { PendingRequests } from './pending-requests.ts';

/** How a child is started. */
export interface ChildOptions {
  /** What the process is for, in the messages of errors: `PC/SC`, `PKCS#11`. */
  readonly purpose: string;
  /** The child's whole environment; default: empty (Windows adds what it cannot live without). */
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds that a question may take; default: 30 000. */
  readonly timeout?: number;
}

/** What a child sends (see `serve.mjs`): once that it is ready, then answers by number. */
type ChildMessage =
  | { readonly ready: true }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: ToldError };

/** Milliseconds until a child that does not even get ready is given up. */
const startLimit = 10_000;

/**
 * Starts a module that calls `serve` (see `serve.mjs`) in a process of its own. Disposing kills it and waits for its
 * end; whatever must be closed in order is a question of its own before. The child ends itself when this process has
 * gone. Throws `ReaderError` `no-service` when it does not start, `timeout` when it does not get ready.
 */
export async function startChild<Answers extends Requests<Answers>>(
  entry: URL,
  { purpose, environment = {}, timeout = 30_000 }: ChildOptions,
): Promise<Child<Answers>> {
  const process = forkAlone(entry, environment);
  const pending = new PendingRequests();
  const gone = new Promise<void>((resolve) => {
    const end = (cause?: Error): void => {
      pending.fail(new ReaderError('no-service', `the process for ${purpose} has ended`, { cause }));
      resolve();
    };
    process.once('exit', () => {
      end();
    });
    // Also comes when a message could not be sent: only the first one, before there is a pid, means that nothing started.
    process.on('error', (error) => {
      if (process.pid === undefined) end(error);
    });
  });
  const kill = async (): Promise<void> => {
    process.kill('SIGKILL');
    await gone;
  };
  const giveUp = (name: string, limit: number): void => {
    pending.fail(new ReaderError('timeout', `${purpose}: no answer to "${name}" within ${limit} ms`));
    process.kill('SIGKILL');
  };

  const ready = pending.add(() => {
    giveUp('start', startLimit);
  }, startLimit);
  process.on('message', (message: ChildMessage) => {
    if ('ready' in message) pending.answer(ready.id, undefined);
    else if ('error' in message) pending.refuse(message.id, message.error);
    else pending.answer(message.id, message.answer);
  });
  await ready.promise;

  return {
    pid: process.pid ?? 0,
    gone,
    request: (name, input, { timeout: limit = timeout } = {}) => {
      const { id, promise } = pending.add(() => {
        giveUp(name, limit);
      }, limit);
      if (process.connected) process.send({ id, name, input });
      else pending.fail(new ReaderError('no-service', `the process for ${purpose} has ended`));
      return promise as Promise<never>;
    },
    [Symbol.asyncDispose]: kill,
  };
}
