import type { FindingReport } from '../../reports/index.ts';

/** Something private that lies here and can be deleted. */
export interface Finding extends FindingReport {
  /** Deletes it and what tells of it. Rejects with the system’s error. */
  readonly remove: () => Promise<void>;
}

/** Something that has the name of a thing of ours, but is left alone: somebody changed it, or put something else there. */
export interface LeftAlone {
  readonly path: string;
  readonly reason: 'changed' | 'foreign';
}

/** What was found. */
export interface Findings {
  readonly found: readonly Finding[];
  readonly left: readonly LeftAlone[];
}
