import type { Page } from 'playwright-core';
import { SiteError } from '../errors.ts';
import { within } from '../within.ts';
import { inPageCode } from './in-page-code.ts';
import type { Station } from './look-at-page.ts';

/** How long a page may take to be copied, in ms. */
const patience = 15_000;

/** A copy of a page in which nothing is left that is not the site's own. */
export interface SanitisedPage {
  readonly html: string;
  /** Its path, without what may be of a session. */
  readonly path: string;
  /** What was replaced, and how often; no value. */
  readonly replaced: Readonly<Record<string, number>>;
  /** Values that were there, to search the copy for; never kept. */
  readonly values: readonly { readonly kind: 'ID' | 'name' | 'ticket'; readonly text: string }[];
}

/** Writes the names of the landmarks on what they find, for the copy alone. */
async function markLandmarks({ landmarks, eased = [] }: Station): Promise<void> {
  for (const { name, locator } of [...landmarks, ...eased]) {
    await locator.evaluateAll((elements, told) => {
      const [one, ...others] = elements;
      if (others.length === 0 && !one?.hasAttribute('data-ecpa-landmark'))
        one?.setAttribute('data-ecpa-landmark', told);
    }, name);
  }
}

/**
 * Copies the page that is open, personal data, tokens, hidden fields, scripts and pictures replaced by invented ones of the same
 * shape. `known`: words of the site; `persons`: what must not stand in the copy. Throws `SiteError` when it does not answer.
 */
export async function sanitisePage(
  page: Page,
  station: Station,
  words: { readonly known: readonly string[]; readonly persons: readonly string[] },
): Promise<SanitisedPage> {
  await markLandmarks(station);
  const call = `${inPageCode(['element-facts.js', 'sanitise.js'], ['sanitise'])}.sanitise(${JSON.stringify(words.known)}, ${JSON.stringify(words.persons)})`;
  const copied = await within<SanitisedPage | undefined>(patience, page.evaluate<SanitisedPage>(call), undefined);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-ecpa-landmark]')) one.removeAttribute('data-ecpa-landmark');
  });
  if (!copied) throw new SiteError('timeout', 'the page does not answer');
  return copied;
}
