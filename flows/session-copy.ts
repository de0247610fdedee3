import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Cookie } from 'playwright-core';
import { isOfSite } from '../pages/index.ts';

/** How long a browser may take to tell its cookies, in ms: one that hangs is the next step's to find. */
const patience = 500;

/** The session as the browser had it last, kept in memory alone: enough to log out with another browser when this one has ended. */
export interface SessionCopy {
  readonly cookies: readonly Cookie[];
  /** Origins of the sites that have let a window in, in their order; one that answered with an error alone has not. */
  readonly origins: readonly string[];
  /** Whether the browser has ended. */
  readonly isNeeded: boolean;
  /** Settles when what the sites have answered so far is in it. */
  settled(): Promise<void>;
}

/** Keeps a copy of the context's session from now on. */
export function copySession(context: BrowserContext): SessionCopy {
  let cookies: readonly Cookie[] = [];
  let ended = false;
  let copied: Promise<void> = Promise.resolve();
  const origins = new Set<string>();
  context.on('close', () => {
    ended = true;
  });
  context.on('response', (response) => {
    const isError = response.status() >= 400;
    if (isError || !response.request().isNavigationRequest() || !isOfSite(response.url())) return;
    origins.add(new URL(response.url()).origin);
    copied = context.cookies().then(
      (now) => void (cookies = now),
      () => undefined,
    );
  });
  return {
    get cookies() {
      return cookies;
    },
    get origins() {
      return [...origins];
    },
    get isNeeded() {
      return ended;
    },
    settled: () => Promise.race([copied, pause(patience, undefined, { ref: false })]),
  };
}
