import type { SalarySlip } from '../../payroll/index.ts';
import type { Person } from '../../people/index.ts';
import type { MyDataPage, PageContent } from '../content/my-data-page.ts';
import type { Announcement } from '../content/my-data-texts.ts';
import type { ReviewSection } from '../content/review-sections.ts';

/** A page of MyData. */
export interface MyDataView {
  readonly person: Person;
  readonly menu: readonly MyDataPage[];
  /** Whether 線上檢視訊息 stands before everything else. */
  readonly asksConsent: boolean;
}

/** The first page of MyData. */
export interface MyDataHomeView extends MyDataView {
  readonly announcements: readonly Announcement[];
}

/** A page that a menu entry leads to. */
export interface MyDataPageView extends MyDataView {
  readonly page: MyDataPage;
  readonly content: PageContent;
}

/** What the site answers to something that was sent: 2020 in a window, 2024 on the page. */
export interface Notice {
  readonly kind: 'done' | 'refused';
  readonly text: string;
}

/** 資料查詢及校對 */
export interface ReviewView extends MyDataView {
  readonly sections: readonly ReviewSection[];
  /** The section that was chosen; in 2020 none before somebody chooses. */
  readonly chosen?: { readonly section: ReviewSection; readonly content: PageContent } | undefined;
  /** Whether the form for a correction was opened; 2020 has it on the page at all times. */
  readonly applying: boolean;
  /** What had been typed into that form when it was refused. */
  readonly typed: string;
  readonly notice?: Notice | undefined;
}

/** 簡要自述維護 */
export interface StatementView extends MyDataView {
  readonly statement: string;
  readonly canWrite: boolean;
  readonly notice?: Notice | undefined;
}

/** 待遇表查詢 */
export interface SalaryView extends MyDataView {
  /** ROC years of the list, the newest first; none: the form is left out. */
  readonly years: readonly number[];
  readonly canAsk: boolean;
  /** The month that was asked for (`YYYY-MM`), and what there is of it. */
  readonly shown: { readonly month: string; readonly slip: SalarySlip | undefined } | undefined;
}
