import { type PopupWatch, watchPopups } from '../middleware/index.ts';
import { expectKnownHosts, LoginPage } from '../pages/index.ts';
import { expectSafePage } from './expect-safe-page.ts';
import type { FlowContext } from './flow-context.ts';

/** The login page, open, and the watch over its pop-ups. */
export interface OpenedLoginPage {
  readonly page: LoginPage;
  readonly popups: PopupWatch;
}

/** Opens the site's login page. Throws `SiteError`, or `SiteChangedError` also when the site leads to another one. */
export async function openLoginPage(flow: FlowContext): Promise<OpenedLoginPage> {
  const page = new LoginPage(flow.page, flow.watch);
  const popups = await watchPopups(flow.browser, flow.site);
  await flow.step('open the login page', () => page.open(flow.site, flow.timeout));
  expectSafePage(flow);
  return { page, popups };
}

/** A column of the login page. */
export interface LoginColumn {
  arrive(timeout: number): Promise<void>;
}

/** Opens the login page for the sake of one column. Throws `SiteError`, or `SiteChangedError` also when the site leads to another one. */
export async function openLoginColumn<Column extends LoginColumn>(flow: FlowContext, column: Column): Promise<Column> {
  await flow.step('open the login page', async () => {
    await new LoginPage(flow.page, flow.watch).reach(flow.site, flow.timeout);
    await column.arrive(flow.timeout);
    await expectKnownHosts(flow.page, 'LOGIN', flow.watch);
  });
  expectSafePage(flow);
  return column;
}
