import type { HicosCard } from './cards/index.ts';
import type { SimulatorLog } from './control/index.ts';
import type { FaultName } from './faults/index.ts';
import type { Person } from './people/index.ts';
import type { Edition } from './site/index.ts';

/** A running simulator: the two sites, and the people with their cards. */
export interface Simulator extends AsyncDisposable {
  /** Origin of eCPA, `http://ecpa.localhost:<port>`. */
  readonly ecpa: string;
  /** Origin of MyData. */
  readonly mydata: string;
  /** Origin of the control interface. */
  readonly control: string;
  readonly edition: Edition;
  readonly people: readonly Person[];
  /** What the sites and the cards have seen until now. */
  readonly log: SimulatorLog;
  /** The card with this number; the same one that the control interface speaks to. Rejects with `RangeError`. */
  card(cardNumber: string): Promise<HicosCard>;
  /** Switches these faults on and all others off. */
  setFaults(names: readonly FaultName[]): void;
  /** Back to how it was at the start. */
  reset(): void;
}
