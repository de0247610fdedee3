/** The parts of a 履歷表 that are known by name; others are compared as they are. */
export type PartName =
  'facts' | 'education' | 'posts' | 'ranks' | 'appraisals' | 'awards' | 'family' | 'statement' | 'other';

/** One cell: its label, what it says, and the ISO date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) where that is a date of ROC years. */
export interface Entry {
  readonly label: string;
  readonly text: string;
  readonly iso?: string;
}

/** One line of a part. */
export type Row = readonly Entry[];

/** One part of a 履歷表. */
export interface ResumePart {
  readonly name: PartName;
  /** As the site writes it, such as 經歷. */
  readonly title: string;
  /** Whether it tells the last lines alone, as the brief form does. */
  readonly partial: boolean;
  readonly rows: readonly Row[];
}

/** What a 履歷表 says, whatever its form and layout. */
export interface ResumeRecord {
  readonly title: string;
  /** 姓名 and 身分證統一編號, without spaces; empty where the document has none. */
  readonly holder: string;
  readonly parts: readonly ResumePart[];
}
