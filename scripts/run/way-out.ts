import { BrowserEndedError } from '../../browser/index.ts';
import { copySession, type FlowContext, logOut, logOutByCopy, type Step } from '../../flows/index.ts';
import { openBrowser } from './open-browser.ts';
import { flowOf, type Visit } from './visit.ts';

/** A visit's flows, and how to leave what they have opened. */
export interface Leavable {
  /** As the flows it was made of; a step ends when what it has opened could be left without this browser. */
  readonly flow: FlowContext;
  readonly wayOut: () => Promise<void>;
}

/**
 * Makes the way out of a visit: it logs out, with another browser when the one of the visit has ended by then. A session that
 * stays open at the site would keep the person out until its time is over.
 */
export function openWayOut(visit: Visit, flow: FlowContext): Leavable {
  const { settings, site, step } = visit;
  const copy = copySession(flow.browser);
  const wayOut = async (): Promise<void> => {
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
  const copied: Step = (title, body) =>
    flow.step(title, async () => {
      const done = await body();
      await copy.settled();
      return done;
    });
  return { flow: { ...flow, step: copied }, wayOut };
}
