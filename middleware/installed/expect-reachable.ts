import type { CDPSession, Page } from 'playwright-core';
import { componentOrigin } from '../hipki/component.ts';
import { ComponentError } from './component-error.ts';
import { returnCodeError } from './return-code-error.ts';

/** What Chromium calls a request that Local Network Access stopped. */
const accessDenied = /LocalNetworkAccess|InsecureLocalNetwork|PrivateNetworkAccess/;

/** Bytes before the JSON in `p11Image.bmp`. */
const header = 54;

/** How long the page may take, in ms. */
const patience = 5_000;

/** Settles when Local Network Access stops a request of the page. */
async function denial(session: CDPSession): Promise<{ readonly denied: Promise<true> }> {
  const denied = new Promise<true>((resolve) => {
    session.on('Network.loadingFailed', ({ corsErrorStatus }) => {
      if (accessDenied.test(corsErrorStatus?.corsError ?? '')) resolve(true);
    });
  });
  await session.send('Network.enable');
  return { denied };
}

/** What the page gets of the component's picture, as text; empty when it gets nothing. */
function askFromPage(page: Page): Promise<string> {
  return page.evaluate(
    async ([address, skipped, timeout]) => {
      try {
        const answer = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(timeout) });
        return new TextDecoder('latin1').decode((await answer.arrayBuffer()).slice(skipped));
      } catch {
        return '';
      }
    },
    [`${componentOrigin}/p11Image.bmp`, header, patience] as const,
  );
}

function codesIn(text: string): { readonly ret_code: number; readonly last_error: number } | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/[\s\0]+$/, ''));
    if (typeof value !== 'object' || value === null || !('ret_code' in value)) return undefined;
    return typeof value.ret_code === 'number' ? { ret_code: value.ret_code, last_error: 0 } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks the component from the site's page, as the site would (`p11Image.bmp`), before there is any PIN. Throws
 * `ComponentError` `network-access` when the browser does not let the page reach this machine, `refused-site` when the
 * component does not trust the page. A page that forbids itself such requests tells nothing, and is let pass.
 */
export async function expectReachable(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    const { denied } = await denial(session);
    const text = await askFromPage(page);
    // The event comes before the page hears of it, but by another way.
    const stopped = text === '' && (await Promise.race([denied, page.evaluate(() => false)]));
    if (stopped) {
      const origin = new URL(page.url()).origin;
      throw new ComponentError('network-access', `${origin} may not reach ${componentOrigin}`);
    }
    const codes = codesIn(text);
    const failure = codes && returnCodeError(codes);
    if (failure) throw failure.error;
  } finally {
    await session.detach().catch(() => undefined);
  }
}
