import type { ForeignRequest } from '../../browser/index.ts';
import type { DocumentReport, SensitiveValue, SessionReport, SpokenFailure } from '../../reports/index.ts';

/** What is known of a journey while it goes; the report is made from it, however the journey ends. */
export interface JourneyLog {
  documents: readonly DocumentReport[];
  pinAttempts: number;
  loggedOut: boolean;
  target: 'sim' | 'live';
  /** The way to the card, as `--card` names it. */
  card?: string;
  session?: SessionReport;
  /** What the browser asked outside of the site's hosts, once there is one. */
  foreign?: () => readonly ForeignRequest[];
  /** Landmarks that were found by their second way alone, once there is a browser. */
  bent?: ReadonlySet<string>;
  /** Values of this run that no artefact may hold. */
  known?: readonly SensitiveValue[];
  /** What the command's own part of the report says. */
  details?: object;
  /** How what is thrown is told, where the command has told it before. */
  failure?: SpokenFailure;
}
