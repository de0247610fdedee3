import type { ErrorCode, Owner } from './error-code.ts';
import type { Desk } from './desk/desk.ts';
import type { Depth } from './depth-words.ts';
import type { LayerReport } from './layers/layer-report.ts';
import type { UnlockWays } from './unlock-ways.ts';

/** One step of a run. `title` is English and stable; the terminal translates it. */
export interface StepReport {
  readonly title: string;
  readonly status: 'passed' | 'failed';
  readonly durationMs: number;
}

/** A document as the report tells it. */
export interface DocumentReport {
  readonly kind: string;
  readonly title: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly pages?: number;
}

/** A failure, told to people and to programs. */
export interface ErrorReport {
  readonly code: ErrorCode;
  readonly owner: Owner;
  readonly retriable: boolean;
  /** Whom to call. */
  readonly desk: Desk;
  readonly message: string;
  readonly remedy: string;
  readonly triesLeft?: number;
  /** With `CARD.NEEDS_VENDOR`: the ways that are left. */
  readonly ways?: UnlockWays;
}

/** What became of the session at the site, where it does not end with the run. */
export interface SessionReport {
  /** Whether the run went on with a session that an earlier one had kept. */
  readonly reused: boolean;
  /** Until when it is kept for the next run; absent: it was ended. */
  readonly keptUntil?: string;
  /** Where the key lies that it is encrypted with: in the system's keychain, or in a file beside it. */
  readonly key?: 'keychain' | 'file';
}

/** A request to a host that is not the site's: where to, what for, and the page that made it. */
export interface ForeignRequestReport {
  readonly origin: string;
  readonly type: string;
  readonly page: string;
}

/** What `--json` prints: one object a run (the contract, schema 1). */
export interface RunReport {
  readonly schema: 1;
  readonly command: string;
  readonly status: 'ok' | 'failed';
  readonly exitCode: number;
  readonly runId: string;
  /** ISO 8601 with the offset of Taipei. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly target: 'sim' | 'live';
  /** The way to the card that was used, as `--card` names it. */
  readonly card?: string;
  readonly steps: readonly StepReport[];
  readonly documents?: readonly DocumentReport[];
  readonly loggedOut: boolean;
  readonly session?: SessionReport;
  readonly pinAttempts: number;
  /** What the browser was kept from, or was seen to ask, outside of the site's hosts. */
  readonly foreignRequests?: readonly ForeignRequestReport[];
  /** Landmarks that were found by their second way alone: the site has changed there. */
  readonly bent?: readonly string[];
  /** Of `smoke`: how far down it was to go, and the deepest depth that passed with all before it. */
  readonly depth?: Depth;
  readonly reached?: Depth | null;
  /** Of `smoke` and `doctor`. */
  readonly layers?: readonly LayerReport[];
  /** Whole days until the signing certificate of the card ends, where a card was read. */
  readonly certificateDaysLeft?: number;
  readonly error?: ErrorReport;
}

/** A moment as ISO 8601 with Taipei's offset, which has no summer time. */
export function taipeiTimestamp(at: Date): string {
  const local = new Date(at.getTime() + 8 * 3_600_000);
  return local.toISOString().replace(/\.\d+Z$/, '+08:00');
}
