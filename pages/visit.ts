import type { Page, Request, Response } from 'playwright-core';
import { SiteError } from './errors.ts';
import { isOvertaken } from './is-overtaken.ts';
import { isWindowNavigation } from './is-window-navigation.ts';
import { isTimeout } from './is-timeout.ts';
import { maintenance } from './site-notice.ts';

/** Throws `SiteError` when the page that came is the site's word for "not now": 5xx or the maintenance page. */
export async function expectService(page: Page, response: Response | null): Promise<void> {
  const heading = await page.title();
  if (maintenance.test(heading)) throw new SiteError('maintenance', `the site is in maintenance: ${heading}`);
  const status = response?.status() ?? 200;
  if (status >= 500) throw new SiteError('error', `the site answered ${status}`);
}

/** Turns what a navigation threw into a `SiteError`. */
export function navigationFault(error: unknown): unknown {
  if (isTimeout(error)) return new SiteError('timeout', 'the site took too long', { cause: error });
  if (error instanceof Error && /net::ERR_|NS_ERROR/.test(error.message)) {
    const code = /net::(ERR_[A-Z_]+)/.exec(error.message)?.[1] ?? 'no connection';
    const reason = code.includes('TIMED_OUT') ? 'timeout' : 'unreachable';
    return new SiteError(reason, `the site cannot be reached: ${code}`, { cause: error });
  }
  return error;
}

/** How an address was opened. */
export interface Arrival {
  readonly status: number;
  /** Hosts that the way led over, redirects and all. */
  readonly hosts: readonly string[];
}

/** Rejects when the answer breaks off after its beginning: a page that never ends would be waited for in vain. */
function brokenOff(page: Page, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const onFailed = (request: Request): void => {
      if (!isWindowNavigation(request) || isOvertaken(request)) return;
      const failure = request.failure()?.errorText ?? '';
      reject(new SiteError('unreachable', `the site’s answer broke off: ${failure.replace('net::', '')}`));
    };
    page.on('requestfailed', onFailed);
    signal.addEventListener('abort', () => page.off('requestfailed', onFailed));
  });
}

function hostsOf(last: Response | null): readonly string[] {
  const hosts: string[] = [];
  for (let request = last?.request() ?? null; request; request = request.redirectedFrom()) {
    hosts.unshift(new URL(request.url()).hostname);
  }
  return hosts;
}

/** Opens an address and makes sure that the site serves. Throws `SiteError`. */
export async function visit(page: Page, url: string, timeout: number): Promise<Arrival> {
  const arrived = new AbortController();
  const coming = page.goto(url, { waitUntil: 'domcontentloaded', timeout });
  coming.catch(() => undefined);
  try {
    const response = await Promise.race([coming, brokenOff(page, arrived.signal)]);
    await expectService(page, response);
    return { status: response?.status() ?? 200, hosts: hostsOf(response) };
  } catch (error) {
    throw navigationFault(error);
  } finally {
    arrived.abort();
  }
}
