import type { Download, Locator, Response } from 'playwright-core';
import type { SiteWatch } from './site-watch.ts';
import { within } from './within.ts';

/** How long the browser may take to tell of an answer whose file it is downloading already, in ms. */
const headerPatience = 1_000;

/** A file that the site has begun to send. */
export interface SentFile {
  readonly kind: 'file';
  readonly download: Download;
  /**
   * Content-Disposition as it was sent, its characters standing for bytes (ISO 8859-1): the browser makes a name of its
   * own where it does not understand the site's (raw Big5).
   */
  readonly disposition?: string;
  /** Content-Length; absent where the site does not tell it. */
  readonly promisedBytes?: number;
}

/** What following a link to a file, or pressing 下載, brought about. */
export type DownloadOutcome =
  | SentFile
  /** A page instead of a file: the site's words. */
  | { readonly kind: 'page'; readonly message: string };

/** Clicks and waits for the file, or for the page that the site sends instead. Throws `SiteError`. */
export async function startDownload(button: Locator, watch: SiteWatch, timeout: number): Promise<DownloadOutcome> {
  const context = button.page().context();
  const answers = new Map<string, Answer>();
  const noted = new Map<string, (answer: Answer) => void>();
  const note = (response: Response): void => {
    const answer = { response, disposition: rawDisposition(response) };
    answers.set(response.url(), answer);
    noted.get(response.url())?.(answer);
  };
  context.on('response', note);
  // Of a new window the download may come to light before the answer.
  const answerOf = (url: string): Promise<Answer | undefined> => {
    const later = new Promise<Answer>((resolve) => noted.set(url, resolve));
    const known = answers.get(url);
    return known ? Promise.resolve(known) : within(headerPatience, later, undefined);
  };
  const file = context.waitForEvent('download', { timeout });
  const page = context.waitForEvent('response', { timeout, predicate: isPage });
  const outcome = Promise.race([
    file.then(async (download) => sentFile(download, await answerOf(download.url()))),
    page.then(async (response): Promise<DownloadOutcome> => ({ kind: 'page', message: await words(response) })),
    watch.nextMessage().then((message): DownloadOutcome => ({ kind: 'page', message })),
  ]);
  const pressed = stayInWindow(button)
    .then(() => button.click({ timeout }))
    .then(() => outcome);
  for (const part of [file, page, outcome, pressed]) part.catch(() => undefined);
  try {
    return await watch.until(Promise.race([outcome, pressed]), { timeout });
  } finally {
    context.off('response', note);
  }
}

/**
 * Lets the file come to this window where the page wants a new one: that one would close itself as soon as the download
 * begins, and take the file's name along.
 */
async function stayInWindow(button: Locator): Promise<void> {
  // Asked of Playwright's own world: to bring its script into the page's takes longer than all else here.
  const isAsked = await button.locator('xpath=ancestor-or-self::*[@target="_blank"]').count();
  if (isAsked === 0) return;
  await button.evaluate((element) => {
    const owner = element.closest('a') ?? element.closest('form');
    if (owner?.target === '_blank') owner.target = '';
  });
}

/** An answer, and its Content-Disposition as bytes. */
interface Answer {
  readonly response: Response;
  readonly disposition: Promise<string | undefined>;
}

/**
 * Content-Disposition as bytes. What the browser tells at first lacks those that are no UTF-8; the whole header has them, but
 * has to be asked for at once: a window that opened for a download is gone soon.
 */
async function rawDisposition(answer: Response): Promise<string | undefined> {
  const name = 'content-disposition';
  const told = answer.headers()[name];
  if (told === undefined) return undefined;
  const whole = await within(
    headerPatience,
    answer.headerValue(name).catch(() => null),
    null,
  );
  if (whole === null) return /filename\*=/iu.test(told) ? told : undefined;
  const isBytes = Array.from(whole).every((character) => character <= '\u00ff');
  return isBytes ? whole : Buffer.from(whole, 'utf8').toString('latin1');
}

async function sentFile(download: Download, answer: Answer | undefined): Promise<SentFile> {
  const disposition = await answer?.disposition;
  const { 'content-length': length = '' } = answer?.response.headers() ?? {};
  return {
    kind: 'file',
    download,
    ...(disposition === undefined ? {} : { disposition }),
    ...(/^\d{1,15}$/.test(length) ? { promisedBytes: Number(length) } : {}),
  };
}

/** Whether an answer is an HTML page in a window, where a file was expected; one that failed (5xx) is the watch's. */
function isPage(response: Response): boolean {
  const type = response.headers()['content-type'] ?? '';
  const isAnswer = response.status() < 300 || (response.status() >= 400 && response.status() < 500);
  return response.request().isNavigationRequest() && isAnswer && type.startsWith('text/html');
}

/** The visible words of an HTML answer. */
async function words(response: Response): Promise<string> {
  await response.finished();
  const body = response.frame().locator('body');
  return (await body.innerText({ timeout: 5_000 })).replace(/\s+/g, ' ').trim().slice(0, 500);
}
