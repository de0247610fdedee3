import type { Locator, Page } from 'playwright-core';
import { SiteError } from './errors.ts';
import { within } from './within.ts';

/** How long a page may take to answer a question about itself. */
const answerPatience = 2_000;

/** The title of the page that the site shows while it is being maintained. */
export const maintenance = /系統維護/;

/** What the site says when the session is over. */
export const sessionOver = /連線逾時|閒置逾時|請重新登入|已在其他地方登入/;

/** What it says of those when nobody did anything for too long. */
export const timedOut = /連線逾時|閒置逾時/;

/** What it says once somebody has logged out. */
export const loggedOut = /已(經|成功)?登出|登出成功/;

/** What is known when a landmark is missing. */
export interface Absence {
  /** The error to tell when nothing explains it. */
  readonly otherwise: Error;
  /** The status with which the site kept the person out, if it did. */
  readonly refusal: number | undefined;
}

/** Why a landmark may be missing though the site has not changed: maintenance, a session that is over, a refusal. */
export async function explainAbsence(page: Page, { otherwise, refusal }: Absence): Promise<Error> {
  if (page.isClosed()) return otherwise;
  const title = await within(answerPatience, page.title(), '').catch(() => '');
  if (title.includes('系統維護')) return new SiteError('maintenance', `the site is in maintenance: ${title}`);
  const notices = await textsOf(page.getByRole('alert'));
  const notice = notices.find((text) => sessionOver.test(text));
  if (notice !== undefined) return new SiteError('session-expired', notice.trim());
  if (refusal === undefined) return otherwise;
  const said = notices[0] ?? (await textsOf(page.locator('body')))[0] ?? '';
  return new SiteError('error', `the site answered ${refusal}: ${said.replace(/\s+/g, ' ').trim().slice(0, 120)}`);
}

/** What these places say; nothing when the page does not answer. */
function textsOf(places: Locator): Promise<readonly string[]> {
  return within<readonly string[]>(answerPatience, places.allInnerTexts(), []).catch(() => []);
}
