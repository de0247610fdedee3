import type { Page } from 'playwright-core';
import { BrowserError } from '../browser/index.ts';
import { LogOutLink, visit } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';

/** How long a site may take to let a person out, in ms. */
const mostPatience = 10_000;

/** Follows 登出 where the page has it; else looks for it on the site's first page. Without it nobody is signed in. */
async function leave(flow: FlowContext, page: Page, origin: string): Promise<void> {
  const timeout = Math.min(flow.timeout, mostPatience);
  const link = new LogOutLink(page, flow.watch);
  if (!(await link.landmark.isHere())) await visit(page, origin, timeout);
  if (await link.landmark.isHere()) await link.follow(timeout);
}

/** Leaves a site by a new window. */
async function leaveAnew(flow: FlowContext, origin: string): Promise<void> {
  flow.watch.forgive();
  await leave(flow, await flow.browser.newPage(), origin);
}

/** The open windows of web sites, the oldest of each. */
function windowsToLeave(flow: FlowContext): Page[] {
  const bySite = new Map<string, Page>();
  for (const page of flow.browser.pages()) {
    const { protocol, origin } = new URL(page.url());
    if (/^https?:/.test(protocol) && !bySite.has(origin)) bySite.set(origin, page);
  }
  return [...bySite.values()];
}

/**
 * Logs out of every site that a window is open at, of all at once; where that fails, by a new window: the open one may be
 * busy, and a failure of one site ends the waiting for the other. Throws the first `SiteError` when a site did not let the
 * person out, `BrowserError` when the browser is gone.
 */
export async function logOut(flow: FlowContext): Promise<void> {
  flow.watch.forgive();
  await flow.step('log out', async () => {
    if (flow.browser.browser()?.isConnected() === false) {
      throw new BrowserError('the browser went away while somebody was signed in');
    }
    const windows = windowsToLeave(flow).map((page) => ({ page, origin: new URL(page.url()).origin }));
    const exits = await Promise.allSettled(windows.map(({ page, origin }) => leave(flow, page, origin)));
    const failures: unknown[] = [];
    for (const { origin } of windows.filter((_, place) => exits[place]?.status === 'rejected')) {
      await leaveAnew(flow, origin).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  });
}
