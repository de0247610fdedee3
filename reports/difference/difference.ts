/** One cell: its label, what the document says, and the ISO date where that is a date. */
export interface DifferenceCell {
  readonly label: string;
  readonly text: string;
  readonly iso?: string;
}

/** One line of a part, in the older document and in the newer one. */
export interface DifferenceRow {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly was?: readonly DifferenceCell[];
  readonly is?: readonly DifferenceCell[];
  /** Labels of what differs in a line that was changed. */
  readonly fields: readonly string[];
}

/** What two documents say, part by part. */
export interface Difference {
  readonly changed: boolean;
  readonly parts: readonly {
    readonly name: string;
    readonly title: string;
    readonly rows: readonly DifferenceRow[];
  }[];
  /** Parts that only one of the documents has. */
  readonly notCompared: readonly string[];
}
