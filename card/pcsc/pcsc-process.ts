import { type AnswerOf, type Child, type QuestionOf, type RequestOptions, startChild } from '../child/index.ts';
import { ReaderError, type ReaderReason } from '../errors.ts';
import type { PcscBinding, PcscRequests } from './pcsc-requests.ts';
import { readerFailure } from './reader-failure.ts';

const entry = new URL('./pcsc-child.mjs', import.meta.url);

/** How the process is made. */
export interface PcscProcessOptions {
  readonly binding: PcscBinding;
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds that one question may take. */
  readonly timeout: number;
}

/** What a child does not get over: a monitor of PC/SC does not come back, and a native call that hangs does not end. */
const endsChild: ReadonlySet<ReaderReason> = new Set(['no-service', 'no-permission', 'timeout']);

/** One life of the child: from its start to the loss of the service, a hang, or the end of its use. */
export class PcscProcess implements AsyncDisposable {
  readonly #child: Child<PcscRequests>;

  private constructor(child: Child<PcscRequests>) {
    this.#child = child;
  }

  /** Starts the child and loads the binding. Throws `ReaderError` `no-service`, told by what the binding says. */
  static async start({ binding, environment, timeout }: PcscProcessOptions): Promise<PcscProcess> {
    const child = await startChild<PcscRequests>(entry, { purpose: 'PC/SC', environment, timeout });
    const process = new PcscProcess(child);
    await process.ask('load', binding, { doing: `load ${binding}` });
    return process;
  }

  /**
   * Asks one question. Throws `ReaderError`; after a lost service or a time-out the child is of no use any more and has
   * been ended (a monitor of PC/SC does not come back), which also resets its cards.
   */
  async ask<Name extends keyof PcscRequests>(
    name: Name,
    question: QuestionOf<PcscRequests, Name>,
    { doing, ...options }: RequestOptions & { readonly doing: string },
  ): Promise<AnswerOf<PcscRequests, Name>> {
    try {
      return await this.#child.request(name, question, options);
    } catch (error) {
      const failure = readerFailure(doing, error);
      const spent = failure instanceof ReaderError && endsChild.has(failure.reason);
      if (spent) await this[Symbol.asyncDispose]();
      throw failure;
    }
  }

  /** Settles when the child has gone. */
  get gone(): Promise<void> {
    return this.#child.gone;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve(this.#child[Symbol.asyncDispose]());
  }
}
