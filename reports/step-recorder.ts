import type { StepReport } from './run-report.ts';

/** Is told of each step as it goes. */
export interface StepListener {
  started(title: string): void;
  ended(step: StepReport): void;
}

/** Runs steps, times them, and remembers how they ended. */
export class StepRecorder {
  readonly #steps: StepReport[] = [];
  readonly #listener: StepListener;

  constructor(listener: StepListener) {
    this.#listener = listener;
  }

  get steps(): readonly StepReport[] {
    return this.#steps;
  }

  /** Fits the `Step` of the flows. */
  readonly step = async <Result>(title: string, body: () => Promise<Result>): Promise<Result> => {
    const begin = performance.now();
    this.#listener.started(title);
    const end = (status: StepReport['status']): void => {
      const step = { title, status, durationMs: Math.round(performance.now() - begin) };
      this.#steps.push(step);
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
