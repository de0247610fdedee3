import type { Frame, Locator } from 'playwright-core';
import { SiteError } from '../errors.ts';
import { within } from '../within.ts';
import { inPageCode } from './in-page-code.ts';
import type { FoundElement, PageSurvey } from './page-survey.ts';

/** How long a page may take to tell what it is made of, in ms. */
const patience = 10_000;

/** How often a page may go away while it is asked. */
const mostTries = 3;

let code: string | undefined;

function inPage(): string {
  code ??= `(globalThis.__ecpaSurvey = ${inPageCode(['element-facts.js', 'survey.js'], ['survey', 'hosts', 'facts', 'mark'])})`;
  return code;
}

/**
 * What a page, or a frame of it, is made of. `wanted`: names to look for also where nothing has a role. Throws `SiteError`
 * when it does not answer.
 */
export const takeSurvey = (frame: Frame, wanted: readonly string[] = []): Promise<PageSurvey> =>
  ask(frame, `${inPage()}.survey(${JSON.stringify(wanted)})`);

/** Where the scripts, forms and frames of a page lead: the survey without the page's parts. Throws `SiteError`. */
export const surveyHosts = (frame: Frame): Promise<PageSurvey> => ask(frame, `${inPage()}.hosts()`);

async function ask(frame: Frame, asked: string): Promise<PageSurvey> {
  let failure: unknown;
  for (let tries = 0; tries < mostTries; tries += 1) {
    try {
      const told = await within<PageSurvey | undefined>(patience, frame.evaluate<PageSurvey>(asked), undefined);
      if (told) return told;
      break;
    } catch (error) {
      failure = error;
      // It was overtaken by another page: that one is asked.
      await within(patience, frame.waitForLoadState('domcontentloaded'), undefined).catch(() => undefined);
    }
  }
  throw new SiteError('timeout', 'the page does not answer', { cause: failure });
}

/** The elements that a locator finds, after `takeSurvey`. Throws `SiteError` when the page does not answer. */
export async function findElements(locator: Locator): Promise<readonly FoundElement[]> {
  const asked = locator.evaluateAll((elements) => {
    const { __ecpaSurvey: survey } = globalThis as unknown as {
      readonly __ecpaSurvey: { readonly facts: (elements: readonly Element[]) => readonly FoundElement[] };
    };
    return survey.facts(elements);
  });
  const found = await within<readonly FoundElement[] | undefined>(
    patience,
    asked.catch(() => []),
    undefined,
  );
  if (found) return found;
  throw new SiteError('timeout', 'the page does not answer');
}
