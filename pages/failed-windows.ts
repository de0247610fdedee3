import type { BrowserContext, Page, Request } from 'playwright-core';
import { emptyWindow } from './empty-window.ts';
import { isOvertaken } from './is-overtaken.ts';
import { isWindowNavigation } from './is-window-navigation.ts';

/** The window that a request leads; `undefined` for the first one of a new window, which comes before it. */
function windowOf(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

/**
 * Knows the windows whose last page did not come, or broke off. Chromium shows a page of its own there, and asks for the lost one
 * again after 1 s, 5 s, 30 s … unless `--disable-auto-reload` tells it not to.
 */
export class FailedWindows {
  readonly #failed = new Set<Page>();

  constructor(context: BrowserContext) {
    context.on('response', (response) => {
      const request = response.request();
      const window = isWindowNavigation(request) && windowOf(request);
      if (window) this.#failed.delete(window);
    });
    context.on('requestfailed', (request) => {
      const window = isWindowNavigation(request) && !isOvertaken(request) && windowOf(request);
      if (window) this.#failed.add(window);
    });
  }

  /** Empties them, so that nothing is asked for again there. */
  async empty(): Promise<void> {
    const windows = [...this.#failed];
    this.#failed.clear();
    await Promise.all(windows.map(emptyWindow));
  }
}
