import { plainPage } from './plain-page.ts';

/** The notice that stands in place of every page while the site is maintained; answered 200. */
export const maintenancePage = plainPage(
  '系統維護公告',
  '系統維護中，暫停服務，造成不便敬請見諒。',
  '如有疑問請洽人事資訊系統客服專線 02-23979108。',
);
