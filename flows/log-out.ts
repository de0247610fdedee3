import type { Page } from 'playwright-core';
import { BrowserEndedError } from '../browser/index.ts';
import { LoginPage, LogOutLink, SiteError, visit } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';
import { isOfSite, type SessionCopy } from './session-copy.ts';

/** How long a site may take to let a person out, in ms. */
const mostPatience = 10_000;

/** How long a page may take to show 登出, or the way in, once it is loaded, in ms. */
const doorPatience = 5_000;

/** Whether the page shows somebody signed in. What says that the session is over is an answer, too. Throws when nothing tells. */
async function standingAt(flow: FlowContext, page: Page, timeout: number): Promise<'signed-in' | 'signed-out'> {
  try {
    return await new LoginPage(page, flow.watch).standing(Math.min(timeout, doorPatience));
  } catch (error) {
    if (!(error instanceof SiteError) || error.reason !== 'session-expired') throw error;
    flow.watch.forgive();
    return 'signed-out';
  }
}

/**
 * Follows 登出 where the page has it; else looks for it on the site's first page. `false`: the door is there instead, so nobody is
 * signed in. Throws when neither can be seen: then nobody knows.
 */
async function leave(flow: FlowContext, page: Page, origin: string): Promise<boolean> {
  const timeout = Math.min(flow.timeout, mostPatience);
  const link = new LogOutLink(page, flow.watch);
  if (!(await link.landmark.isHere())) {
    await visit(page, origin, timeout);
    if ((await standingAt(flow, page, timeout)) === 'signed-out') return false;
  }
  await link.follow(timeout);
  return true;
}

/** Leaves a site by its open window. Rejects where there is none. */
async function leaveByWindow(flow: FlowContext, origin: string, page: Page | undefined): Promise<void> {
  if (!page) throw new SiteError('error', `no window is open at ${origin}`);
  await leave(flow, page, origin);
}

/** Leaves a site by a new window. */
async function leaveAnew(flow: FlowContext, origin: string): Promise<void> {
  flow.watch.forgive();
  await leave(flow, await flow.browser.newPage(), origin);
}

/**
 * The sites to leave, with the oldest window of each where one is open: those that were visited; where nothing is known of that, those that a window is open at.
 */
function sitesToLeave(flow: FlowContext, visited: readonly string[]): ReadonlyMap<string, Page | undefined> {
  const bySite = new Map<string, Page | undefined>(visited.map((origin) => [origin, undefined]));
  for (const page of flow.browser.pages()) {
    const { origin } = new URL(page.url());
    const counts = isOfSite(page.url()) && (visited.length === 0 || bySite.has(origin));
    if (counts && bySite.get(origin) === undefined) bySite.set(origin, page);
  }
  return bySite;
}

/**
 * Logs out of every site that was visited (their origins), or that a window is open at, of all at once; where that fails, by a
 * new window: the open one may be busy, and a failure of one site ends the waiting for the other. Throws the first `SiteError`
 * when a site did not let the person out, or did not show whether it has, `BrowserEndedError` when the browser is gone.
 */
export async function logOut(flow: FlowContext, visited: readonly string[] = []): Promise<void> {
  flow.watch.forgive();
  await flow.step('log out', async () => {
    if (flow.browser.browser()?.isConnected() === false) {
      throw new BrowserEndedError('the browser went away while somebody was signed in');
    }
    const sites = [...sitesToLeave(flow, visited)];
    const exits = await Promise.allSettled(sites.map(([origin, page]) => leaveByWindow(flow, origin, page)));
    const failures: unknown[] = [];
    for (const [origin] of sites.filter((_, place) => exits[place]?.status === 'rejected')) {
      await leaveAnew(flow, origin).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  });
}

/**
 * Logs out with another browser than the one that the session was opened in and that has ended: `flow` is the new one's.
 * Throws the first `SiteError` when a site did not let the person out, and `BrowserEndedError` when it did not know the session:
 * it may have another one by then.
 */
export async function logOutByCopy(flow: FlowContext, { cookies, origins }: SessionCopy): Promise<void> {
  await flow.browser.addCookies([...cookies]);
  const failures: unknown[] = [];
  await flow.step('log out', async () => {
    for (const origin of [...origins.filter((one) => one !== flow.site), flow.site]) {
      const left = leave(flow, await flow.browser.newPage(), origin);
      const known = await left.catch((error: unknown) => failures.push(error));
      if (!known) failures.push(new BrowserEndedError(`the session at ${origin} went with the browser`));
    }
    if (failures.length > 0) throw failures[0];
  });
}
