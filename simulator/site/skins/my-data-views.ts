import type { Person } from '../../people/index.ts';
import type { MyDataPage, PageContent } from '../content/my-data-page.ts';

/** A page of MyData. */
export interface MyDataView {
  readonly person: Person;
  readonly menu: readonly MyDataPage[];
  /** Whether 線上檢視訊息 stands before everything else. */
  readonly asksConsent: boolean;
}

/** A page that a menu entry leads to. */
export interface MyDataPageView extends MyDataView {
  readonly page: MyDataPage;
  readonly content: PageContent;
}
