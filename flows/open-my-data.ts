import { ApplicationMenu, MyDataPortal } from '../pages/index.ts';
import type { EcpaSession, MyDataSession } from './session.ts';
import { LoginError } from './errors.ts';
import type { FlowContext } from './flow-context.ts';

/** What the person decided beforehand. */
export interface OpenMyDataInput {
  /** Whether 同意 may be clicked in the consent window: a legal declaration, so only when asked for by a flag. */
  readonly acceptConsent: boolean;
}

/** Goes 應用系統 › B.人事資料服務 › MyData. Throws `LoginError` (`consent-needed`, `not-admitted`, `organisation`), `SiteError` or `SiteChangedError`. */
export async function openMyData(
  flow: FlowContext,
  session: EcpaSession,
  input: OpenMyDataInput,
): Promise<MyDataSession> {
  const menu = new ApplicationMenu(session.page, flow.watch);
  await flow.step('open the application menu', () => menu.open(flow.timeout));
  return flow.step('open MyData', async () => {
    const page = await menu.openMyData(flow.timeout);
    const portal = new MyDataPortal(page, flow.watch);
    const outcome = await portal.arrive(flow.timeout);
    if (outcome.kind === 'refused')
      throw new LoginError(outcome.organisation ? 'organisation' : 'not-admitted', outcome.text);
    if (outcome.kind === 'consent-needed') {
      if (!input.acceptConsent) throw new LoginError('consent-needed', outcome.text);
      await portal.giveConsent(flow.timeout);
    }
    return { kind: 'mydata', page, origin: new URL(page.url()).origin };
  });
}
