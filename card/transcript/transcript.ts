import type { ReaderReason } from '../errors.ts';
import type { RecordedCommand } from './recorded-command.ts';

/** What stands in the first line of every transcript; another version is refused. */
export const transcriptFormat = { transcript: 'ecpa-card', version: 1 } as const;

/** What came of a command: the answer as upper-case hex, or why there was none (`other`: no fault of the reader). */
export type RecordedOutcome =
  { readonly answer: string; readonly failed?: never } | { readonly failed: ReaderReason | 'other' };

/** One command and what came of it. */
export type RecordedExchange = RecordedCommand & RecordedOutcome & { /** Milliseconds. */ readonly ms: number };

/** A card from its connection to its reset. */
export interface RecordedConnection {
  readonly reader: string;
  /** Upper-case hex. */
  readonly atr: string;
  readonly exchanges: readonly RecordedExchange[];
  /** Whether the card was given back; `false`: the recording ended before. */
  readonly closed: boolean;
}

/** What was said to cards and what they said, in order (docs/apdus.md). */
export interface Transcript {
  /** ISO 8601. */
  readonly recordedAt: string;
  readonly connections: readonly RecordedConnection[];
}

/** A transcript cannot be read, or a card was spoken to otherwise than in it. */
export class TranscriptError extends Error {
  override readonly name = 'TranscriptError';
}
