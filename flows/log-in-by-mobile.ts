import { MobileLogin } from '../pages/index.ts';
import type { FlowContext, PersonAtHand } from './flow-context.ts';
import { openLoginColumn } from './open-login-page.ts';
import type { EcpaSession } from './session.ts';
import { sessionOf } from './session-of.ts';
import { waitForPerson } from './wait-for-person.ts';

/** Logs in to eCPA by 行動自然人憑證: the person answers at the phone. Throws `LoginError`, `SiteError` or `SiteChangedError`. */
export async function logInByMobile(flow: FlowContext, person: PersonAtHand): Promise<EcpaSession> {
  const column = await openLoginColumn(flow, new MobileLogin(flow.page, flow.watch));
  return flow.step('log in by 行動自然人憑證', async () =>
    sessionOf(flow, await waitForPerson(person, 'mobile', (patience) => column.watchPerson(patience))),
  );
}
