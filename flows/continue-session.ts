import type { BrowserContext } from 'playwright-core';
import { LoginPage, MyDataPortal, SiteChangedError, SiteError, visit } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';
import { openMyData, type OpenMyDataInput } from './open-my-data.ts';
import type { MyDataSession } from './session.ts';

/** A session that an earlier run left open. */
export interface EarlierSession {
  /** Cookies and local storage, as the browser told them. */
  readonly state: Awaited<ReturnType<BrowserContext['storageState']>>;
  /** Origins that a window was open at. */
  readonly sites: readonly string[];
}

/** Goes straight to the portal where its own session goes on; a second one beside it would be left open there. */
async function reenter(flow: FlowContext, portal: string): Promise<MyDataSession | undefined> {
  const page = await flow.browser.newPage();
  try {
    await visit(page, portal, flow.timeout);
    const outcome = await new MyDataPortal(page, flow.watch).arrive(flow.timeout);
    if (outcome.kind === 'open') return { kind: 'mydata', page, origin: new URL(page.url()).origin };
  } catch (error) {
    if (!(error instanceof SiteError || error instanceof SiteChangedError)) throw error;
    flow.watch.forgive();
  }
  await page.close();
  return undefined;
}

/**
 * Goes on with an earlier session as far as MyData, if the site still knows it: `undefined` when eCPA shows its door.
 * Throws `LoginError` (`consent-needed`), `SiteError` or `SiteChangedError`.
 */
export async function continueSession(
  flow: FlowContext,
  earlier: EarlierSession,
  input: OpenMyDataInput,
): Promise<MyDataSession | undefined> {
  const { page, watch, site, timeout } = flow;
  const standing = await flow.step('continue the kept session', async () => {
    await flow.browser.setStorageState(earlier.state);
    await visit(page, site, timeout);
    return new LoginPage(page, watch).standing(timeout);
  });
  if (standing === 'signed-out') return undefined;
  const portal = earlier.sites.find((origin) => origin !== site);
  const reentered = portal === undefined ? undefined : await flow.step('open MyData', () => reenter(flow, portal));
  return reentered ?? openMyData(flow, { kind: 'ecpa', page }, input);
}
