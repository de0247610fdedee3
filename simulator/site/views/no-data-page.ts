import type { Html } from '../http/html.ts';
import { plainPage } from './plain-page.ts';

/** The page that comes instead of a document that there is not. */
export const noDataPage = (title: string): Html => plainPage(title, '查無資料');
