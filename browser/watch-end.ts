import type { BrowserContext, Page } from 'playwright-core';
import { BrowserEndedError } from './errors.ts';

/** Tells whether a browser ends that nobody has closed. */
export interface EndWatch {
  /** Rejects with `BrowserEndedError` when the browser has gone, or one of its pages has crashed; else it never settles. */
  readonly ended: Promise<never>;
  /** The browser is closed from here on, as it should be. */
  readonly closing: () => void;
}

/** Watches a context and its pages, those too that are opened later. Playwright’s own calls may wait on without an end. */
export function watchEnd(context: BrowserContext): EndWatch {
  let isClosing = false;
  const ended = new Promise<never>((_, reject) => {
    context.on('close', () => {
      if (!isClosing) reject(new BrowserEndedError('the browser has ended'));
    });
    const watchPage = (page: Page): void => {
      page.on('crash', () => {
        reject(new BrowserEndedError('a page of the browser has crashed'));
      });
    };
    context.pages().forEach(watchPage);
    context.on('page', watchPage);
  });
  ended.catch(() => undefined);
  return {
    ended,
    closing: () => {
      isClosing = true;
    },
  };
}
