import { Dice } from '../../../simulator/people/dice.ts';

/** Lets processes go on one step at a time, in an order drawn from a seed: real files and cards go the same way twice. */
export class Stage {
  readonly #dice: Dice;
  readonly #waiting: (() => void)[] = [];
  #atWork = 0;

  constructor(seed: number) {
    this.#dice = new Dice(seed);
  }

  /** A process begins. Nobody gets a turn before it waits for its own. */
  enter(): void {
    this.#atWork += 1;
  }

  /** A process has ended, or has died amid its step. */
  leave(): void {
    this.#atWork -= 1;
    this.#next();
  }

  /** Waits for its turn and does one step; nobody else goes on meanwhile. */
  step<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => void work().then(resolve, reject));
      this.#atWork -= 1;
      this.#next();
    });
  }

  #next(): void {
    if (this.#atWork > 0 || this.#waiting.length === 0) return;
    const [go] = this.#waiting.splice(this.#dice.between(0, this.#waiting.length - 1), 1);
    this.#atWork += 1;
    go?.();
  }
}
