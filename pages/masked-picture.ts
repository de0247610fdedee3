import type { Page } from 'playwright-core';
import { within } from './within.ts';

/** Where people type or read about themselves. */
const privateParts = 'input:not([type=button], [type=submit]), textarea, select, table, dl, img';

/** How long a page may take to be covered, and to be drawn, in ms: on a busy machine more than three seconds. */
const usualPatience = 10_000;

/** Covers these words wherever the page shows them. */
function cover(words: readonly string[]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const word of words) {
      if (node.nodeValue?.includes(word)) node.nodeValue = node.nodeValue.replaceAll(word, '█'.repeat(word.length));
    }
  }
}

/**
 * A picture (JPEG) of what a page shows, with fields, tables, pictures and these words covered. `undefined` where the page
 * cannot be covered or drawn in `patience` ms each. The page is done with afterwards, but for the way out.
 */
export async function maskedPicture(
  page: Page,
  words: readonly string[],
  patience = usualPatience,
): Promise<Uint8Array | undefined> {
  const isWord = (text: string): boolean => text.length > 1;
  try {
    const covered = page.evaluate(cover, words.filter(isWord)).then(() => true);
    if (!(await within(patience, covered, false))) return undefined;
    return await page.screenshot({
      type: 'jpeg',
      quality: 60,
      scale: 'css',
      mask: [page.locator(privateParts), page.getByText(/您好/)],
      maskColor: '#444444',
      timeout: patience,
    });
  } catch {
    return undefined;
  }
}
