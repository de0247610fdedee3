import type { BrowserContext, Page } from 'playwright-core';
import type { ForeignRequest } from './guard-network.ts';

/** A browser with one context and one page, on whatever machine; disposing it ends or gives back what was opened. */
export interface OpenedBrowser extends AsyncDisposable {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What was asked outside of the hosts that its pages may speak to. */
  readonly foreign: () => readonly ForeignRequest[];
  /** Where downloads lie while they come and until they are deleted; absent where the browser is on another machine. */
  readonly downloads?: string;
  /** Rejects with `BrowserEndedError` when it ends, or a page crashes, before it is closed; else it never settles. */
  readonly ended: Promise<never>;
}
