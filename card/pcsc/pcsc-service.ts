import { setTimeout as pause } from 'node:timers/promises';
import { ReaderError } from '../errors.ts';
import type { Reader } from '../reader.ts';
import { chooseReader } from './choose-reader.ts';
import { connectExclusively } from './connect-exclusively.ts';
import type { Pcsc, ReaderChoice, ReaderState } from './pcsc.ts';
import { PcscProcess, type PcscProcessOptions } from './pcsc-process.ts';
import type { PcscBinding } from './pcsc-requests.ts';
import { readerState } from './reader-state.ts';

/** Milliseconds after which a question about changes is asked anew. */
const longestWait = 20_000;
/** Milliseconds between two looks for a service that is away. */
const serviceWait = 500;

interface Snapshot {
  readonly version: string;
  readonly readers: readonly ReaderState[];
}

const lostService = (error: unknown): boolean => error instanceof ReaderError && error.reason === 'no-service';

/** PC/SC over one child at a time: when the service was lost, the next question starts a new child. */
export class PcscService implements Pcsc {
  readonly #options: PcscProcessOptions & { readonly patience: number };
  #process: Promise<PcscProcess> | undefined;
  #disposed = false;

  constructor(process: PcscProcess, options: PcscProcessOptions & { readonly patience: number }) {
    this.#options = options;
    void this.#keep(Promise.resolve(process));
  }

  get binding(): PcscBinding {
    return this.#options.binding;
  }

  async list(): Promise<readonly ReaderState[]> {
    return (await this.#read()).readers;
  }

  reader(name: string): Reader {
    return {
      name,
      connect: async () => connectExclusively(await this.#running(), name, { patience: this.#options.patience }),
    };
  }

  async choose({ reader, timeout = 0 }: ReaderChoice = {}): Promise<Reader> {
    const end = Date.now() + timeout;
    let snapshot = await this.#read();
    for (;;) {
      const choice = chooseReader(snapshot.readers, reader);
      if (!(choice instanceof ReaderError)) return this.reader(choice.name);
      const patience = end - Date.now();
      if (patience <= 0 || choice.reason === 'several-cards') throw choice;
      snapshot = await this.#read(snapshot.version, patience);
    }
  }

  async *watch(): AsyncGenerator<readonly ReaderState[]> {
    let seen: string | undefined;
    for (;;) {
      const snapshot = await this.#readOrNothing(seen);
      if (this.#disposed) return;
      if (snapshot.version !== seen) yield snapshot.readers;
      seen = snapshot.version;
      if (seen === '') await pause(serviceWait);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true;
    const process = await this.#process?.catch(() => undefined);
    await process?.[Symbol.asyncDispose]();
  }

  async #read(since?: string, wait?: number): Promise<Snapshot> {
    const old = this.#process;
    try {
      return await this.#ask(since, wait);
    } catch (error) {
      // A process that has seen the service go does not see it come back.
      if (old === undefined || !lostService(error)) throw error;
      return this.#ask(since, wait);
    }
  }

  async #ask(since: string | undefined, wait = longestWait): Promise<Snapshot> {
    const process = await this.#running();
    const patience = Math.min(wait, longestWait);
    const question = since === undefined ? {} : { since, patience };
    const timeout = this.#options.timeout + (since === undefined ? 0 : patience);
    const { version, rows } = await process.ask('readers', question, { doing: 'list the readers', timeout });
    return { version, readers: rows.map(readerState) };
  }

  async #readOrNothing(since: string | undefined): Promise<Snapshot> {
    try {
      return await this.#read(since);
    } catch (error) {
      if (lostService(error)) return { version: '', readers: [] };
      throw error;
    }
  }

  #running(): Promise<PcscProcess> {
    if (this.#disposed) return Promise.reject(new ReaderError('no-service', 'PC/SC was closed'));
    return this.#process ?? this.#keep(PcscProcess.start(this.#options));
  }

  #keep(starting: Promise<PcscProcess>): Promise<PcscProcess> {
    this.#process = starting;
    const forget = (): void => {
      if (this.#process === starting) this.#process = undefined;
    };
    void starting.then(({ gone }) => gone).then(forget, forget);
    return starting;
  }
}
