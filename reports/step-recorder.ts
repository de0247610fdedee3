import type { StepReport } from './run-report.ts';

/** Is told of each step as it goes. */
export interface StepListener {
  started(title: string): void;
  ended(step: StepReport): void;
}

/** Runs steps, times them, and remembers how they ended. */
export class StepRecorder {
  /** In the order of their beginning; those that run still are missing. */
  readonly #steps: (StepReport | undefined)[] = [];
  readonly #listener: StepListener;

  constructor(listener: StepListener) {
    this.#listener = listener;
  }

  get steps(): readonly StepReport[] {
    return this.#steps.filter((step) => step !== undefined);
  }

  /** Fits the `Step` of the flows. */
  readonly step = async <Result>(title: string, body: () => Promise<Result>): Promise<Result> => {
    const begin = performance.now();
    const place = this.#steps.push(undefined) - 1;
    this.#listener.started(title);
    const end = (status: StepReport['status']): void => {
      const step = { title, status, durationMs: Math.round(performance.now() - begin) };
      this.#steps[place] = step;
      this.#listener.ended(step);
    };
    try {
      const result = await body();
      end('passed');
      return result;
    } catch (error) {
      end('failed');
      throw error;
    }
  };
}
