import type { StateFiles } from '../../../card/ledger/state-files.ts';
import type { Stage } from './stage.ts';

/** A process that goes on step by step and may be killed at any of them: what it had in mind is then never done. */
export class StagedProcess {
  readonly pid: number;
  /** Settles when it has been killed. */
  readonly died: Promise<void>;
  readonly #stage: Stage;
  readonly #atDeath: (() => void)[] = [];
  #momentsLeft: number;
  #alive = true;
  #tellDeath: () => void = () => undefined;

  /** `killedAfter`: how many moments it lives, two a step; `Infinity` for one that is not killed. */
  constructor(stage: Stage, pid: number, killedAfter: number) {
    this.#stage = stage;
    this.pid = pid;
    this.#momentsLeft = killedAfter;
    this.died = new Promise((resolve) => {
      this.#tellDeath = resolve;
    });
    stage.enter();
  }

  get isAlive(): boolean {
    return this.#alive;
  }

  /** What the system does when this process dies. */
  atDeath(cleanUp: () => void): void {
    this.#atDeath.push(cleanUp);
  }

  /** Its work is done. */
  end(): void {
    this.#alive = false;
    this.#stage.leave();
  }

  /** `kill -9`: never comes back. */
  async die(): Promise<never> {
    this.#alive = false;
    for (const cleanUp of this.#atDeath) cleanUp();
    this.#tellDeath();
    this.#stage.leave();
    return new Promise<never>(() => undefined);
  }

  /** One step of its own; it may die right before it and right after. */
  step<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#stage.step(async () => {
      await this.#live();
      const result = await work();
      await this.#live();
      return result;
    });
  }

  async #live(): Promise<void> {
    this.#momentsLeft -= 1;
    if (this.#momentsLeft <= 0) await this.die();
  }
}

/** Real files, each operation of which is a step of the process. */
export function stagedFiles(files: StateFiles, process: StagedProcess): StateFiles {
  return {
    read: (name) => process.step(() => files.read(name)),
    create: (name, text) => process.step(() => files.create(name, text)),
    replace: (name, text) => process.step(() => files.replace(name, text)),
    remove: (name) => process.step(() => files.remove(name)),
    names: () => process.step(() => files.names()),
  };
}
