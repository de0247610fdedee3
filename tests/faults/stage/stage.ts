import { askSimulator } from '../../../scripts/site/ask-simulator.ts';
import { type Edition, type SiteStep, type Simulator, startSimulator } from '../../../simulator/index.ts';

/** A simulated world in which one run is played after the other. */
export interface Stage extends AsyncDisposable {
  readonly simulator: Simulator;
  /** What tells the simulator's cards of now from their namesakes. */
  instance(): Promise<string>;
  /** What happens at a step of the site in the run of now. */
  onStep: ((step: SiteStep) => void | Promise<void>) | undefined;
}

/** Opens one; its keys are made once, so that a run costs none. */
export async function openStage(edition: Edition): Promise<Stage> {
  const stage: { onStep: Stage['onStep'] } = { onStep: undefined };
  const simulator = await startSimulator({ edition, atStep: (step) => stage.onStep?.(step) });
  const instance = async (): Promise<string> => {
    const door = await askSimulator(`${simulator.ecpa}/__simulator`);
    return (JSON.parse(door) as { readonly instance: string }).instance;
  };
  return Object.assign(stage, { simulator, instance, [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose]() });
}
