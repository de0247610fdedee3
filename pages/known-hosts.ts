import type { Page } from 'playwright-core';
import type { PageContract } from './drift/page-contract.ts';
import { readContracts } from './drift/read-contracts.ts';
import { strangeOrigins } from './drift/strange-origins.ts';
import { surveyHosts } from './drift/take-survey.ts';
import { SiteChangedError } from './errors.ts';
import type { SiteWatch } from './site-watch.ts';

/** What the contracts of all editions say; read only when something is not as expected. */
export async function allContracts(): Promise<readonly PageContract[]> {
  return [...(await readContracts()).values()].flatMap((pages) => [...pages.values()]);
}

/**
 * Makes sure that the page's scripts come from its own host, and that its forms go there, or to hosts that a contract or the person names.
 * Throws `SiteChangedError` (`<prefix>.ORIGIN`), or `SiteError` when the page does not answer.
 */
export async function expectKnownHosts(page: Page, prefix: string, watch: SiteWatch): Promise<void> {
  const survey = await surveyHosts(page.mainFrame());
  const strange = strangeOrigins(survey, []).filter(({ origin, dangerous }) => dangerous && !watch.trusts(origin));
  if (strange.length === 0) return;
  const known = (await allContracts()).flatMap(({ origins }) => origins);
  const [first] = strange.filter(({ origin }) => !known.includes(origin));
  if (!first) return;
  const landmark = `${prefix}.ORIGIN`;
  throw new SiteChangedError(
    landmark,
    `${landmark}: a ${first.what} of the page leads to ${first.origin}, which is not known`,
  );
}
