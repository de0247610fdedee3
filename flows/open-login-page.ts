import { type PopupWatch, watchPopups } from '../middleware/index.ts';
import { LoginPage, SiteChangedError } from '../pages/index.ts';
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
  if (new URL(flow.page.url()).origin !== flow.site) {
    throw new SiteChangedError('LOGIN.ORIGIN', `the login page is at ${new URL(flow.page.url()).origin}`);
  }
  return { page, popups };
}
