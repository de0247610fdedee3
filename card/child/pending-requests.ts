import { ChildFailure, type ToldError } from './child-failure.ts';

interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly watchdog: NodeJS.Timeout | undefined;
}

/** Questions that wait for their answers, each with a watchdog. */
export class PendingRequests {
  readonly #waiting = new Map<number, Pending>();
  #lastId = 0;

  /** Takes a question in; `late` is called after `limit` milliseconds without an answer (never for `Infinity`). */
  add(late: () => void, limit: number): { readonly id: number; readonly promise: Promise<unknown> } {
    const id = ++this.#lastId;
    const promise = new Promise<unknown>((resolve, reject) => {
      const watchdog = limit === Infinity ? undefined : setTimeout(late, limit);
      this.#waiting.set(id, { resolve, reject, watchdog });
    });
    return { id, promise };
  }

  answer(id: number, answer: unknown): void {
    this.#take(id)?.resolve(answer);
  }

  refuse(id: number, error: ToldError): void {
    this.#take(id)?.reject(new ChildFailure(error));
  }

  /** Ends all of them with one error. */
  fail(error: Error): void {
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(error);
  }

  #take(id: number): Pending | undefined {
    const pending = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(pending?.watchdog);
    return pending;
  }
}
