/** Why a page did not get what it asked for. */
export type RefusalReason =
  | 'foreign-origin'
  | 'not-top-level'
  | 'not-the-opener'
  | 'not-our-popup'
  | 'no-login'
  | 'login-used'
  | 'empty-pin'
  | 'wrong-decoy'
  | 'bad-shape'
  | 'unsupported'
  | 'unknown-reader'
  | 'card-management';

/** Something that was asked for and not given. Holds no PIN and no text of the page. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** The asking page's origin, as far as the browser told it; `null` for an opaque one. */
  readonly origin: string;
  /** Path of what was asked for, such as `/sign`. */
  readonly path: string;
  /** ISO time. */
  readonly at: string;
}
