import type { Page } from 'playwright-core';
import { SiteError } from './errors.ts';
import { usualAddress } from './login-page.ts';
import { robotsAllow } from './robots-rules.ts';
import { visit } from './visit.ts';

/** What a walk looks at before the login. */
const paths = ['/', usualAddress];

/**
 * Asks the site's robots.txt whether a program may look around. Throws `SiteError`: `robots` when it may not, else as a visit
 * does. A site without one lets everybody (RFC 9309 §2.3.1.3).
 */
export async function expectWelcome(page: Page, site: string, timeout: number): Promise<void> {
  const { status } = await visit(page, `${site}/robots.txt`, timeout);
  if (status >= 300) return;
  const text = await page.locator('body').innerText({ timeout });
  const barred = paths.find((path) => !robotsAllow(text, path));
  if (barred !== undefined) throw new SiteError('robots', `${site}/robots.txt: ${barred}`);
}
