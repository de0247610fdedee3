import { type Application, ApplicationMenu } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';
import type { EcpaSession } from './session.ts';

/** The applications that eCPA offers to who is signed in, in its order. Throws `SiteError` or `SiteChangedError`. */
export function readApplications(flow: FlowContext, session: EcpaSession): Promise<readonly Application[]> {
  const menu = new ApplicationMenu(session.page, flow.watch);
  return flow.step('open the application menu', () => menu.list(flow.timeout));
}
