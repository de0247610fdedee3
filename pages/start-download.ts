import type { Download, Locator, Response } from 'playwright-core';
import type { SiteWatch } from './site-watch.ts';
import { within } from './within.ts';

/** How long the browser may take to tell a header, in ms. */
const headerPatience = 2_000;

/** What following a link to a file, or pressing 下載, brought about. */
export type DownloadOutcome =
  /** `disposition` is Content-Disposition with its characters standing for bytes (ISO 8859-1), where the site sent one. */
  | { readonly kind: 'file'; readonly download: Download; readonly disposition?: string }
  /** A page instead of a file: the site's words. */
  | { readonly kind: 'page'; readonly message: string };

/** Clicks and waits for the file, or for the page that the site sends instead. Throws `SiteError`. */
export async function startDownload(button: Locator, watch: SiteWatch, timeout: number): Promise<DownloadOutcome> {
  const context = button.page().context();
  const answers: Response[] = [];
  const remember = (response: Response): unknown => answers.push(response);
  context.on('response', remember);
  const file = context.waitForEvent('download', { timeout });
  const page = context.waitForEvent('response', { timeout, predicate: isPage });
  const outcome = Promise.race([
    file.then((download) => withDisposition(download, answers)),
    page.then(async (response): Promise<DownloadOutcome> => ({ kind: 'page', message: await words(response) })),
    watch.nextMessage().then((message): DownloadOutcome => ({ kind: 'page', message })),
  ]);
  const pressed = button.click({ timeout }).then(() => outcome);
  for (const part of [file, page, outcome, pressed]) part.catch(() => undefined);
  try {
    return await watch.until(Promise.race([outcome, pressed]), { timeout });
  } finally {
    context.off('response', remember);
  }
}

/** The browser makes a name of its own where it does not understand the site's (raw Big5), so the header goes along. */
async function withDisposition(download: Download, answers: readonly Response[]): Promise<DownloadOutcome> {
  const answer = answers.findLast((response) => response.url() === download.url());
  const header = answer?.headerValue('content-disposition') ?? Promise.resolve(null);
  const disposition = await within(
    headerPatience,
    header.catch(() => null),
    null,
  );
  return { kind: 'file', download, ...(disposition === null ? {} : { disposition }) };
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
