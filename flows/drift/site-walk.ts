import type { Difference, PageContract, SeenPage } from '../../pages/index.ts';

/** A page that was looked at, and how it differs from its contract. */
export interface WalkedPage {
  readonly seen: SeenPage;
  /** Absent where no contract is known. */
  readonly contract?: PageContract;
  readonly differences: readonly Difference[];
  /** PNG, personal data made unreadable, places of differences marked; absent where none was wanted. */
  readonly picture?: Uint8Array;
  /** How long looking and comparing took, in ms, without the wait for the page. */
  readonly comparedIn: number;
}

/** What a walk over the site found. */
export interface SiteWalk {
  /** Edition of the contracts. */
  readonly edition: string;
  readonly pages: readonly WalkedPage[];
}
