import type { PinBudget } from '../../card/index.ts';
import { continueSession, type EarlierSession, type FlowContext, type MyDataSession } from '../../flows/index.ts';
import { SiteError } from '../../pages/index.ts';
import { openCardSource } from '../card-source/open-card-source.ts';
import { type Keeping, keepSession } from '../session/keeping.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { Errand } from './journey.ts';
import { openBrowser } from './open-browser.ts';
import { flowOf, leaveInOrder, type Visit } from './visit.ts';

/** Reading a card's number needs no PIN. */
const noVerify: PinBudget = { spend: () => Promise.reject(new Error('no PIN is sent here')) };

/** The number of the card that is at hand; `undefined` where none can be read. */
async function cardAtHand(settings: Settings, site: Site): Promise<string | undefined> {
  try {
    await using source = await openCardSource(settings, site);
    await using card = await source.open({ budget: noVerify });
    return card.number;
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    return undefined;
  }
}

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

/**
 * Runs the errand in a session that an earlier run kept, without card and PIN. Gives `false` when there is none for the card at
 * hand, or the site does not know it any more: then the way in is the card.
 */
export async function visitByKeptSession(visit: Visit, keeping: Keeping, errand: Errand): Promise<boolean> {
  const { settings, log, site } = visit;
  const { vault } = keeping;
  if (!(await vault.has(keeping.site))) return false;
  const kept = await vault.take(keeping.site, await cardAtHand(settings, site));
  if (!kept) return false;
  await using browser = await visit.interruption.race(() => openBrowser(settings, site));
  const flow = flowOf(visit, browser);
  let entered = false;
  log.loggedOut = false;
  const body = async (): Promise<void> => {
    const myData = await reopenMyData(visit, flow, kept);
    log.loggedOut = myData === undefined;
    if (!myData) return;
    entered = true;
    log.session = { reused: true };
    log.documents = await errand(flow, myData, kept.holder);
  };
  const keep = async (): Promise<void> => {
    if (!entered) return;
    const keptUntil = await keepSession(keeping, flow, { ...kept, minutes: settings.sessionMinutes });
    log.session = { reused: true, keptUntil };
  };
  await leaveInOrder(visit, flow, body, settings.keepSession ? keep : undefined);
  return entered;
}
