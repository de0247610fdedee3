import type { Depth, Finding, LayerName } from '../../reports/index.ts';
import type { Ground } from './ground.ts';

/** A layer of the way from this machine to a document, and how it is checked. */
export interface Layer {
  readonly name: LayerName;
  /** From which depth on `smoke` checks it; absent: only `doctor` does. */
  readonly depth?: Depth;
  /** Layers without which it cannot be checked; all stand before it. */
  readonly needs: readonly LayerName[];
  /** Finds out; throws what is wrong. */
  readonly check: (ground: Ground) => Promise<Finding>;
}
