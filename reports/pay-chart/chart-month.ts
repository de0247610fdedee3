/** What is paid, by what it is paid for, from the bottom of a bar to its top. */
export const partKinds = ['base', 'professional', 'supervisor', 'other', 'bonus'] as const;

/** A part of what is paid. */
export type PartKind = (typeof partKinds)[number];

/** A month of the chart, in NT$; `undefined` pay is a gap, and `note` says why. */
export interface ChartMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly pay?: {
    /** Its parts; what is taken back is below zero. */
    readonly parts: Readonly<Record<PartKind, number>>;
    readonly gross: number;
    readonly deducted: number;
    readonly net: number;
  };
  readonly note?: string;
}
