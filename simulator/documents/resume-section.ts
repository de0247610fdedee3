/** One pair of cells: what is asked and what is answered. */
export interface Field {
  readonly label: string;
  readonly value: string;
}

/** Pairs of label and value, one or two in a row, with a box for a 相片 beside them. */
export interface FieldsSection {
  readonly kind: 'fields';
  readonly title: string;
  readonly rows: readonly (readonly Field[])[];
}

/** A column of a grid: its head, its part of the width (relative to its sisters), and how its cells stand. */
export interface Column {
  readonly title: string;
  readonly share: number;
  readonly align: 'left' | 'center';
}

/** A ruled table with a head; each row has a text for every column. */
export interface GridSection {
  readonly kind: 'grid';
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Begins on a fresh page, as on the printed form. */
  readonly startsPage?: true;
}

/** Running text in a frame, by paragraphs. */
export interface ProseSection {
  readonly kind: 'prose';
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** One numbered part of the résumé. */
export type ResumeSection = FieldsSection | GridSection | ProseSection;
