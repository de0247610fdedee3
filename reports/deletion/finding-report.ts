/** What kinds of private data there are. */
export type FindingKind = 'document' | 'part' | 'journal' | 'session' | 'desk' | 'browser-profile' | 'artefact';

/** Something private that lies on this machine. */
export interface FindingReport {
  readonly kind: FindingKind;
  /** Absolute path. */
  readonly path: string;
  readonly bytes: number;
  /** ISO 8601: when it was downloaded or written. */
  readonly at: string;
}
