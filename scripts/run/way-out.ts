import { BrowserEndedError } from '../../browser/index.ts';
import { copySession, type FlowContext, logOut, logOutByCopy } from '../../flows/index.ts';
import { openBrowser } from './open-browser.ts';
import { flowOf, type Visit } from './visit.ts';

/**
 * Makes the way out of a visit: it logs out, with another browser when the one of the visit has ended by then. A session that
 * stays open at the site would keep the person out until its time is over.
 */
export function openWayOut(visit: Visit, flow: FlowContext): () => Promise<void> {
  const { settings, site, step } = visit;
  const copy = copySession(flow.browser);
  return async () => {
    if (!copy.isNeeded) {
      await logOut({ ...flow, step }, copy.origins).catch((error: unknown) => {
        if (!copy.isNeeded) throw error;
      });
    }
    if (!copy.isNeeded) return;
    await using browser = await openBrowser(settings, site).catch((cause: unknown): never => {
      // That no other can be had is not what the person has to know first.
      throw new BrowserEndedError('the browser has ended, and no other can log out', { cause });
    });
    const origins = [...new Set([...copy.origins, ...flow.watch.lost.origins()])];
    await logOutByCopy({ ...flowOf(visit, browser), step }, { cookies: copy.cookies, origins });
  };
}
