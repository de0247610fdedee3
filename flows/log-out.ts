import type { Page } from 'playwright-core';
import { BrowserEndedError } from '../browser/index.ts';
import { emptyWindow, isOfSite, SiteError } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';
import { type Leaving, leaveSite } from './leave-site.ts';
import type { SessionCopy } from './session-copy.ts';

/** Leaves a site by its open window. Rejects where there is none. */
async function leaveByWindow(flow: FlowContext, origin: string, page: Page | undefined): Promise<Leaving> {
  if (!page) throw new SiteError('error', `no window is open at ${origin}`);
  return leaveSite(flow, page, origin);
}

/** Leaves a site by a new window. */
async function leaveAnew(flow: FlowContext, origin: string): Promise<Leaving> {
  flow.watch.forgive();
  return leaveSite(flow, await flow.browser.newPage(), origin);
}

/**
 * The sites to leave, with the oldest window of each where one is open: those that were visited; where nothing is known of that,
 * eCPA, whatever its window shows by now, and those that a window is open at.
 */
function sitesToLeave(
  flow: FlowContext,
  visited: readonly string[],
  lost: ReadonlySet<string>,
): ReadonlyMap<string, Page | undefined> {
  const known = visited.length > 0 ? visited : [flow.site];
  const bySite = new Map<string, Page | undefined>([...known, ...lost].map((origin) => [origin, undefined]));
  for (const page of flow.browser.pages()) {
    const { origin } = new URL(page.url());
    const counts = isOfSite(page.url()) && (visited.length === 0 || bySite.has(origin));
    if (counts && bySite.get(origin) === undefined) bySite.set(origin, page);
  }
  return bySite;
}

/**
 * Ends what is under way where nobody is let out: a window on its way to another site would let the person in there after 登出.
 * Gives the origins that owe an answer, or have lost one.
 */
function breakOff(flow: FlowContext, visited: readonly string[]): Promise<ReadonlySet<string>> {
  const { failed, lost } = flow.watch;
  return lost.originsAfter(async () => {
    // A browser whose switches are not ours asks again for what broke off, and that failure would bar the way out.
    await failed.empty();
    const needed = new Set(sitesToLeave(flow, visited, lost.origins()).values());
    await Promise.all(
      flow.browser
        .pages()
        .filter((page) => !needed.has(page))
        .map(emptyWindow),
    );
  });
}

/**
 * Logs out of every site that was visited (their origins), that owes an answer, or that a window is open at, of all at once;
 * where that fails, by a new window: the open one may be busy, and a failure of one site ends the waiting for the other. Throws
 * the first `SiteError` when a site did not let the person out, or nobody can see whether it has; `BrowserEndedError` when the
 * browser is gone.
 */
export async function logOut(flow: FlowContext, visited: readonly string[] = []): Promise<void> {
  await flow.step('log out', async () => {
    if (flow.browser.browser()?.isConnected() === false) {
      throw new BrowserEndedError('the browser went away while somebody was signed in');
    }
    const lost = await breakOff(flow, visited);
    flow.watch.forgive();
    const sites = [...sitesToLeave(flow, visited, lost)];
    const exits = await Promise.allSettled(sites.map(([origin, page]) => leaveByWindow(flow, origin, page)));
    const failures: unknown[] = [];
    for (const [place, [origin]] of sites.entries()) {
      const exit = exits[place];
      const again = (): Promise<unknown> => leaveAnew(flow, origin).catch((error: unknown) => failures.push(error));
      const leaving = exit?.status === 'fulfilled' ? exit.value : await again();
      // The session that a lost answer may have opened is not the one of the browser.
      if (leaving === 'was-out' && lost.has(origin)) {
        failures.push(
          new SiteError('error', `an answer of ${origin} was lost: nobody knows whether it let somebody in`),
        );
      }
    }
    if (failures.length > 0) throw failures[0];
  });
}

/**
 * Logs out with another browser than the one that the session was opened in and that has ended: `flow` is the new one's.
 * Throws the first `SiteError` when a site did not let the person out, and `BrowserEndedError` when it did not know the session:
 * it may have another one by then.
 */
export async function logOutByCopy(
  flow: FlowContext,
  { cookies, origins }: Pick<SessionCopy, 'cookies' | 'origins'>,
): Promise<void> {
  await flow.browser.addCookies([...cookies]);
  const failures: unknown[] = [];
  await flow.step('log out', async () => {
    for (const origin of [...origins.filter((one) => one !== flow.site), flow.site]) {
      const leaving = leaveSite(flow, await flow.browser.newPage(), origin);
      const how = await leaving.catch((error: unknown) => failures.push(error));
      if (how === 'was-out') failures.push(new BrowserEndedError(`the session at ${origin} went with the browser`));
    }
    if (failures.length > 0) throw failures[0];
  });
}
