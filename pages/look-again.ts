import type { Page } from 'playwright-core';

/** What is looked for in a page, and until when. */
export interface Look<Result> {
  /** Waits for it, until `signal` says that it looks in vain. */
  readonly look: (signal: AbortSignal) => Promise<Result>;
  /** Ends the search. */
  readonly signal: AbortSignal;
}

/**
 * Looks anew as soon as another document has come: Playwright looks ever more seldom while it waits, every 0.5 s in the end.
 */
export async function lookAgain<Result>(page: Page, { look, signal }: Look<Result>): Promise<Result> {
  for (;;) {
    signal.throwIfAborted();
    const stale = new AbortController();
    const renew = (): void => {
      stale.abort();
    };
    page.on('domcontentloaded', renew);
    signal.addEventListener('abort', renew);
    try {
      return await look(stale.signal);
    } catch (error) {
      if (!stale.signal.aborted || signal.aborted) throw error;
    } finally {
      page.off('domcontentloaded', renew);
      signal.removeEventListener('abort', renew);
    }
  }
}
