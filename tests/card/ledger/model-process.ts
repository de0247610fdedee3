import type { Scheduler } from 'fast-check';
import type { StateFiles } from '../../../card/ledger/state-files.ts';

/** A process of the model: it goes on step by step as the schedule lets it, and may die at any step. */
export class ModelProcess {
  readonly pid: number;
  /** Settles when the process has died. */
  readonly died: Promise<void>;
  readonly #scheduler: Scheduler;
  #stepsLeft: number;
  #die: () => void = () => undefined;

  /** `steps`: how many steps it lives; `Infinity` for one that is not killed. */
  constructor(scheduler: Scheduler, pid: number, steps: number) {
    this.#scheduler = scheduler;
    this.pid = pid;
    this.#stepsLeft = steps;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  get isAlive(): boolean {
    return this.#stepsLeft > 0;
  }

  /** Its work is done. */
  end(): void {
    this.#stepsLeft = 0;
  }

  /** Waits for its turn. A dead process never gets another. */
  async step(): Promise<void> {
    await this.#scheduler.schedule(Promise.resolve());
    this.#stepsLeft -= 1;
    if (this.isAlive) return;
    this.#die();
    await new Promise(() => undefined);
  }
}

/** The files of the model, as one process sees them: it may die before, amid and after each operation. */
export class ModelFiles implements StateFiles {
  /** Told at the moment that a file is read. */
  onRead: (name: string) => void = () => undefined;
  readonly #disk: Map<string, string>;
  readonly #process: ModelProcess;

  constructor(disk: Map<string, string>, process: ModelProcess) {
    this.#disk = disk;
    this.#process = process;
  }

  read(name: string): Promise<string | undefined> {
    return this.#between(() => {
      this.onRead(name);
      return this.#disk.get(name);
    });
  }

  create(name: string, text: string): Promise<boolean> {
    return this.#between(() => {
      if (this.#disk.has(name)) return false;
      this.#disk.set(name, text);
      return true;
    });
  }

  async replace(name: string, text: string): Promise<void> {
    await this.#between(() => this.#disk.set(name, text));
  }

  async remove(name: string): Promise<void> {
    await this.#between(() => this.#disk.delete(name));
  }

  names(): Promise<readonly string[]> {
    return this.#between(() => [...this.#disk.keys()]);
  }

  async #between<Result>(work: () => Result): Promise<Result> {
    await this.#process.step();
    const result = work();
    await this.#process.step();
    return result;
  }
}
