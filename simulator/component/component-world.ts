import type { HicosCard } from '../cards/index.ts';
import type { FaultSwitches } from '../faults/index.ts';
import type { Person } from '../people/index.ts';
import type { Credentials } from '../pki/index.ts';

/** What the stand-in for the installed component lives from: a card in its reader, and the world's faults. */
export interface ComponentWorld {
  readonly faults: FaultSwitches;
  readonly holder: Person;
  /** The holder's card: the same one, with the same try counter, that the simulator has everywhere else. */
  readonly card: () => Promise<HicosCard>;
  readonly credentials: () => Promise<Credentials>;
}

/** The reader that the stand-in says it has. */
export const componentReader = 'Component Reader 0';
