import type { Page, Response } from 'playwright-core';
import { SiteError } from './errors.ts';
import { isTimeout } from './is-timeout.ts';
import { maintenance } from './site-notice.ts';

/** Throws `SiteError` when the page that came is the site's word for "not now": 5xx or the maintenance page. */
export async function expectService(page: Page, response: Response | null): Promise<void> {
  const heading = await page.title();
  if (maintenance.test(heading)) throw new SiteError('maintenance', `the site is in maintenance: ${heading}`);
  const status = response?.status() ?? 200;
  if (status >= 500) throw new SiteError('error', `the site answered ${status}`);
}

/** Turns what a navigation threw into a `SiteError`. */
export function navigationFault(error: unknown): unknown {
  if (isTimeout(error)) return new SiteError('timeout', 'the site took too long', { cause: error });
  if (error instanceof Error && /net::ERR_|NS_ERROR/.test(error.message)) {
    const code = /net::(ERR_[A-Z_]+)/.exec(error.message)?.[1] ?? 'no connection';
    const reason = code.includes('TIMED_OUT') ? 'timeout' : 'unreachable';
    return new SiteError(reason, `the site cannot be reached: ${code}`, { cause: error });
  }
  return error;
}

/** Opens an address and makes sure that the site serves; gives the answer's status. Throws `SiteError`. */
export async function visit(page: Page, url: string, timeout: number): Promise<number> {
  try {
    const response = await page.goto(url, { waitUntil: 'domcontentloaded', timeout });
    await expectService(page, response);
    return response?.status() ?? 200;
  } catch (error) {
    throw navigationFault(error);
  }
}
