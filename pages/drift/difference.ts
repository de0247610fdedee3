import type { Flow } from '../flow.ts';

/** What became of a landmark, or of the page around it. */
export type DriftKind =
  | 'missing'
  | 'renamed'
  /** In another part of the page, in another order, or in a frame. */
  | 'moved'
  /** Another role, or another type of input. */
  | 'retyped'
  | 'duplicated'
  /** A field, a CAPTCHA or a consent that was not there. */
  | 'new-required'
  | 'hidden'
  /** A script, a frame or the target of a form at a host that is not known. */
  | 'new-origin'
  | 'cosmetic';

/** What comes nearest to a landmark that is gone; `score`: 0 to 1. */
export interface Candidate {
  readonly role: string;
  readonly name: string;
  readonly place: string;
  readonly score: number;
}

/** One difference between a page and its contract. */
export interface Difference {
  readonly page: string;
  /** `<PAGE>.<LANDMARK>` */
  readonly landmark: string;
  readonly kind: DriftKind;
  /** Journeys that end here. */
  readonly breaks: readonly Flow[];
  /** Journeys that go on, and may not for long. */
  readonly risks: readonly Flow[];
  readonly was: string | null;
  readonly is: string | null;
  readonly candidate: Candidate | null;
  /** Where it is now, or may be: a place among the nodes of the survey. */
  readonly at?: number;
}
