import {
  continueSession,
  type EarlierSession,
  type FlowContext,
  logOut,
  type MyDataSession,
} from '../../flows/index.ts';
import { SiteError } from '../../pages/index.ts';
import { type Keeping, keepSession } from '../session/keeping.ts';
import { whoIsAtHand } from '../way-in/open-way-in.ts';
import { type Errand, type Rest, restOf } from './errand.ts';
import { openBrowser } from './open-browser.ts';
import { flowOf, leaveInOrder, type Visit } from './visit.ts';
import { openWayOut } from './way-out.ts';

/** MyData by a session that the site may have forgotten; `undefined` then. */
async function reopenMyData(
  { settings }: Visit,
  flow: FlowContext,
  earlier: EarlierSession,
): Promise<MyDataSession | undefined> {
  try {
    return await continueSession(flow, earlier, { acceptConsent: settings.acceptConsent });
  } catch (error) {
    if (error instanceof SiteError && error.reason === 'session-expired') return undefined;
    throw error;
  }
}

/** Logs out of the other sites that the session was open at. */
async function leaveOthers(flow: FlowContext, { sites }: EarlierSession): Promise<void> {
  const others = sites.filter((origin) => origin !== flow.site);
  if (others.length > 0) await logOut(flow, others);
}

/**
 * Runs the errand in a session that an earlier run kept, without card and PIN. Gives `false` when there is none for who is at
 * hand, or the site does not know it any more: then the way in is the usual one.
 */
export async function visitByKeptSession(visit: Visit, keeping: Keeping, errand: Errand): Promise<boolean> {
  const { settings, log, site } = visit;
  const { vault } = keeping;
  if (!(await vault.has(keeping.site))) return false;
  const kept = await vault.take(keeping.site, await whoIsAtHand(settings, site));
  if (!kept) return false;
  await using browser = await visit.interruption.race(() => openBrowser(settings, site));
  const { flow, wayOut } = openWayOut(visit, flowOf(visit, browser));
  let entered = false;
  log.loggedOut = false;
  const body = async (): Promise<Rest> => {
    const myData = await reopenMyData(visit, flow, kept);
    if (!myData) {
      // eCPA has forgotten the session; MyData, which has one of its own, may not have.
      await leaveOthers(flow, kept);
      log.loggedOut = true;
      return {};
    }
    entered = true;
    log.session = { reused: true };
    return { rest: restOf(await errand(flow, myData, kept.holder), log) };
  };
  const keep = async (): Promise<void> => {
    if (!entered) return;
    const keptUntil = await keepSession(keeping, flow, { ...kept, minutes: settings.sessionMinutes });
    log.session = { reused: true, keptUntil, key: keeping.vault.keyPlace };
  };
  await leaveInOrder(visit, wayOut, body, settings.keepSession ? keep : undefined);
  return entered;
}
