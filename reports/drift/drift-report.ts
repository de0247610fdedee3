/** What became of a landmark, as `drift` tells it. */
export interface DriftFinding {
  readonly page: string;
  readonly landmark: string;
  readonly kind: string;
  readonly breaks: readonly string[];
  readonly was: string | null;
  readonly is: string | null;
  readonly candidate: {
    readonly role: string;
    readonly name: string;
    readonly place: string;
    readonly score: number;
  } | null;
  /** Where the page object names the landmark, such as `pages/login-page.ts:42`. */
  readonly source: string | null;
}

/** A page that was looked at. */
export interface DriftPage {
  readonly page: string;
  readonly address: string;
  /** Snapshots, a line a part of the page. */
  readonly was: readonly string[];
  readonly is: readonly string[];
  /** PNG */
  readonly picture?: Uint8Array;
}

/** What a comparison of a site with its contracts found. */
export interface DriftReport {
  readonly site: string;
  readonly edition: string;
  readonly depth: string;
  /** ISO 8601 */
  readonly at: string;
  readonly flows: Readonly<Record<string, string>>;
  /** Journeys of which nothing was seen. */
  readonly notSeen: readonly string[];
  readonly differences: readonly DriftFinding[];
  readonly pages: readonly DriftPage[];
}
