import type { DocumentReport, SessionReport, SpokenFailure } from '../../reports/index.ts';

/** What is known of a journey while it goes; the report is made from it, however the journey ends. */
export interface JourneyLog {
  documents: readonly DocumentReport[];
  pinAttempts: number;
  loggedOut: boolean;
  target: 'sim' | 'live';
  /** The way to the card, as `--card` names it. */
  card?: string;
  session?: SessionReport;
  /** What the command's own part of the report says. */
  details?: object;
  /** How what is thrown is told, where the command has told it before. */
  failure?: SpokenFailure;
}
