import type { Page } from 'playwright-core';

/** Where people type or read about themselves. */
const privateParts = 'input:not([type=button], [type=submit]), textarea, select, table, dl, img';

/** How long a page may take to be drawn, in ms. */
const patience = 3_000;

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
 * cannot be drawn. The page is done with afterwards, but for the way out.
 */
export async function maskedPicture(page: Page, words: readonly string[]): Promise<Uint8Array | undefined> {
  try {
    await page.evaluate(
      cover,
      words.filter((word) => word.length > 1),
    );
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
