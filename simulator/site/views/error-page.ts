import { plainPage } from './plain-page.ts';

/** The page of an answer 500. */
export const errorPage = plainPage('系統發生錯誤', '伺服器發生未預期的錯誤，請稍後再試。', '錯誤代碼：500');
