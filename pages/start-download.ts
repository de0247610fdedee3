import type { Download, Locator, Response } from 'playwright-core';
import type { SiteWatch } from './site-watch.ts';

/** What following a link to a file, or pressing 下載, brought about. */
export type DownloadOutcome =
  | { readonly kind: 'file'; readonly download: Download }
  /** A page instead of a file: the site's words. */
  | { readonly kind: 'page'; readonly message: string };

/** Clicks and waits for the file, or for the page that the site sends instead. Throws `SiteError`. */
export async function startDownload(button: Locator, watch: SiteWatch, timeout: number): Promise<DownloadOutcome> {
  const context = button.page().context();
  const file = context.waitForEvent('download', { timeout });
  const page = context.waitForEvent('response', { timeout, predicate: isPage });
  const outcome = Promise.race([
    file.then((download): DownloadOutcome => ({ kind: 'file', download })),
    page.then(async (response): Promise<DownloadOutcome> => ({ kind: 'page', message: await words(response) })),
    watch.nextMessage().then((message): DownloadOutcome => ({ kind: 'page', message })),
  ]);
  const pressed = button.click({ timeout }).then(() => outcome);
  for (const part of [file, page, outcome, pressed]) part.catch(() => undefined);
  return watch.until(Promise.race([outcome, pressed]), { timeout });
}

/** Whether an answer is an HTML page in a window, where a file was expected. */
function isPage(response: Response): boolean {
  const type = response.headers()['content-type'] ?? '';
  return response.request().isNavigationRequest() && response.status() < 300 && type.startsWith('text/html');
}

/** The visible words of an HTML answer. */
async function words(response: Response): Promise<string> {
  await response.finished();
  const body = response.frame().locator('body');
  return (await body.innerText({ timeout: 5_000 })).replace(/\s+/g, ' ').trim().slice(0, 500);
}
