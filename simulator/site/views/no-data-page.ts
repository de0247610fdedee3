import { plainPage } from './plain-page.ts';

/** The page that comes instead of a document that there is not. */
export const noDataPage = plainPage('履歷表下載', '查無資料');
