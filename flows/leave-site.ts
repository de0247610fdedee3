import type { Page } from 'playwright-core';
import { LoginPage, LogOutLink, SiteError, visit } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';

/** How long a site may take to let a person out, in ms. */
const mostPatience = 10_000;

/** How long a page may take to show 登出, or the way in, once it is loaded, in ms. */
const doorPatience = 5_000;

/** `left`: 登出 was followed, and nobody is signed in now. `was-out`: nobody was signed in. */
export type Leaving = 'left' | 'was-out';

type Standing = Awaited<ReturnType<LoginPage['standing']>>;

const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

/** Whether the page shows somebody signed in. That the session is over is an answer, too. Throws when nothing tells. */
async function standingAt({ watch }: FlowContext, page: Page, timeout: number): Promise<Standing> {
  const look = (): Promise<Standing> => new LoginPage(page, watch).standing(Math.min(timeout, doorPatience));
  const isOver = (error: unknown): boolean => error instanceof SiteError && error.reason === 'session-expired';
  try {
    return await look();
  } catch (error) {
    if (!isOver(error)) throw error;
  }
  // Another window may have been told so: only this page's own word counts.
  watch.forgive();
  try {
    return await look();
  } catch (error) {
    if (!isOver(error)) throw error;
    watch.forgive();
    return 'signed-out';
  }
}

/** Opens a site and sees whether somebody is signed in there. Throws `SiteError` when it leads elsewhere: then nobody knows. */
async function standingOf(flow: FlowContext, page: Page, origin: string, timeout: number): Promise<Standing> {
  const { hosts } = await visit(page, origin, timeout);
  const standing = await standingAt(flow, page, timeout);
  // A site may send who is not signed in to eCPA's door; who is signed in, it has to show itself.
  const own = [origin, ...(standing === 'signed-out' ? [flow.site] : [])].map(hostOf);
  const strange = [...hosts.map((host) => hostOf(`http://${host}`)), hostOf(page.url())].find(
    (host) => !own.includes(host),
  );
  if (strange !== undefined) throw new SiteError('error', `${origin} leads to ${strange}, so it shows nothing`);
  return standing;
}

/**
 * Follows 登出 where the page has it; else looks for it on the site's first page, and follows it there. What follows has to show
 * that nobody is signed in any more. Throws `SiteError` or `SiteChangedError` when that cannot be seen.
 */
export async function leaveSite(flow: FlowContext, page: Page, origin: string): Promise<Leaving> {
  const timeout = Math.min(flow.timeout, mostPatience);
  const link = new LogOutLink(page, flow.watch);
  if (!(await link.landmark.isHere()) && (await standingOf(flow, page, origin, timeout)) === 'signed-out') {
    return 'was-out';
  }
  await link.follow(timeout);
  const isShown = hostOf(page.url()) === hostOf(origin) && (await new LoginPage(page, flow.watch).showsFarewell());
  if (!isShown && (await standingOf(flow, page, origin, timeout)) === 'signed-in') {
    throw new SiteError('error', `somebody is signed in at ${origin} even after 登出`);
  }
  return 'left';
}
