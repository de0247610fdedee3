/** A part of a 履歷表 as it stands on paper, before anybody knows what it means. */
export interface SheetSection {
  /** As printed, without its number and 續. */
  readonly title: string;
  /** Labels of the columns; empty for running text and for pairs of label and value. */
  readonly head: readonly string[];
  /** Cells by the columns of `head`; else the lines, cell by cell. */
  readonly rows: readonly (readonly string[])[];
}

/** A 履歷表 as it stands on paper: the same for a PDF and an ODT. */
export interface ResumeSheet {
  readonly title: string;
  readonly sections: readonly SheetSection[];
}

/** The numbered heading of a section, such as 「三、經歷（續）」. */
export const sectionHeading = /^[一二三四五六七八九十]+、(?<title>.+?)(?:（續）|\(續\))?$/u;

/** The title of the document, such as 公務人員履歷表（簡式）. */
export const documentTitle = /履歷表/;

/** Titles of sections that hold running text. */
export const proseTitle = /自述|自傳/;

/** Titles of sections that hold pairs of label and value. */
export const fieldsTitle = /基本資料|個人資料/;

/** A text as it is compared: one form of each character, no spaces; layouts differ in both. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
