import { plainPage } from './plain-page.ts';

/** The page of an answer 404. */
export const missingPage = plainPage('找不到網頁', '您要找的資源已被移除、名稱已變更或暫時無法使用。');
