import type { Page } from 'playwright-core';
import { SiteChangedError } from './errors.ts';

/** Nothing is typed on another site's page. Throws `SiteChangedError` when the site led to one. */
export function expectOrigin(page: Page, site: string): void {
  const { origin } = new URL(page.url());
  if (origin !== site) throw new SiteChangedError('LOGIN.ORIGIN', `the login page is at ${origin}`);
}
