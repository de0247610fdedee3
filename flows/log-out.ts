import type { Page } from 'playwright-core';
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

/** Leaves a site by its open window, and by a new one when that is busy with something else. */
async function leaveForSure(flow: FlowContext, page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await leave(flow, page, origin).catch(async () => {
    flow.watch.forgive();
    await leave(flow, await flow.browser.newPage(), origin);
  });
}

/** The open windows of web sites, the oldest of each, eCPA last: it let the person into the others. */
function windowsToLeave(flow: FlowContext): Page[] {
  const bySite = new Map<string, Page>();
  for (const page of flow.browser.pages()) {
    const { protocol, origin } = new URL(page.url());
    if (/^https?:/.test(protocol) && !bySite.has(origin)) bySite.set(origin, page);
  }
  const ecpa = bySite.get(flow.site);
  bySite.delete(flow.site);
  return ecpa ? [...bySite.values(), ecpa] : [...bySite.values()];
}

/**
 * Logs out of every site that a window is open at; each is tried even when another one failed.
 * Throws the first `SiteError` when a site did not let the person out.
 */
export async function logOut(flow: FlowContext): Promise<void> {
  flow.watch.forgive();
  const failures: unknown[] = [];
  await flow.step('log out', async () => {
    for (const page of windowsToLeave(flow)) {
      await leaveForSure(flow, page).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  });
}
