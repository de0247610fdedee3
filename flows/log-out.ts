import type { Page } from 'playwright-core';
import { LogOutLink, visit } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';

/** How long a site may take to let a person out, in ms. */
const mostPatience = 10_000;

function isAt(page: Page, origin: string): boolean {
  return !page.isClosed() && page.url().startsWith(`${origin}/`);
}

/** Follows 登出 where the open page has it, else on the site's first page; there without it nobody is signed in. */
async function leave(flow: FlowContext, origin: string): Promise<void> {
  const timeout = Math.min(flow.timeout, mostPatience);
  const page = flow.browser.pages().find((open) => isAt(open, origin)) ?? (await flow.browser.newPage());
  const link = new LogOutLink(page, flow.watch);
  if (isAt(page, origin) && (await link.landmark.isHere())) {
    await link.follow(timeout);
    return;
  }
  await visit(page, origin, timeout);
  if (await link.landmark.isHere()) await link.follow(timeout);
}

/**
 * Logs out of every site of these origins, the last entered first; each is tried even when another one failed.
 * Throws the first `SiteError` when a site did not let the person out.
 */
export async function logOut(flow: FlowContext, origins: readonly string[]): Promise<void> {
  flow.watch.forgive();
  const failures: unknown[] = [];
  await flow.step('log out', async () => {
    for (const origin of origins.toReversed()) {
      await leave(flow, origin).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  });
}
