import type { Page } from 'playwright-core';
import { SiteError } from './errors.ts';
import { within } from './within.ts';

/** How long a page may take to answer a question about itself. */
const answerPatience = 2_000;

/** The title of the page that the site shows while it is being maintained. */
export const maintenance = /系統維護/;

/** What the site says when the session is over. */
export const sessionOver = /連線逾時|閒置逾時|請重新登入|已在其他地方登入/;

/** Why a landmark may be missing though the site has not changed: maintenance, or a session that is over. */
export async function explainAbsence(page: Page, otherwise: Error): Promise<Error> {
  if (page.isClosed()) return otherwise;
  const title = await within(answerPatience, page.title(), '').catch(() => '');
  if (title.includes('系統維護')) return new SiteError('maintenance', `the site is in maintenance: ${title}`);
  const texts = page.getByRole('alert').allInnerTexts();
  const notices = await within<string[]>(answerPatience, texts, []).catch(() => []);
  const notice = notices.find((text) => sessionOver.test(text));
  return notice === undefined ? otherwise : new SiteError('session-expired', notice.trim());
}
