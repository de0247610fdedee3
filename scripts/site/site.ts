import type { PluggedCard } from '../card-source/virtual-reader.ts';

/** The invented person whose card a simulator has, and the card itself. */
export interface SimulatedHolder {
  readonly cardNumber: string;
  /** No secret: the simulator tells it to everybody. */
  readonly pin: string;
  insertCard(): Promise<PluggedCard>;
  /** Tells this simulator's card from one of the same number elsewhere; absent: the simulator ends with the run. */
  readonly instance?: string;
}

/** Where a run goes. Disposing it ends what was started for it. */
export interface Site extends AsyncDisposable {
  /** Origin of eCPA. */
  readonly origin: string;
  /** The simulator behind it; absent: the site is live. */
  readonly simulated?: SimulatedHolder;
}
