import type { OpenedBrowser } from '../../browser/index.ts';
import { CardError } from '../../card/index.ts';
import type { Holder } from '../../documents/index.ts';
import {
  type EcpaSession,
  type FlowContext,
  type MyDataSession,
  openMyData,
  readSignedIn,
  type Step,
} from '../../flows/index.ts';
import { keepSession, openKeeping } from '../session/keeping.ts';
import type { Settings } from '../settings/settings.ts';
import { openSite } from '../site/open-site.ts';
import { openWayIn } from '../way-in/open-way-in.ts';
import type { Entrance, WayIn } from '../way-in/way-in.ts';
import { BrowserAhead } from './browser-ahead.ts';
import { type Errand, type Rest, restOf } from './errand.ts';
import { listenForInterruption } from './interruption.ts';
import type { JourneyLog } from './journey-log.ts';
import { visitByKeptSession } from './kept-visit.ts';
import { openBrowser } from './open-browser.ts';
import { flowOf, leaveInOrder, type Visit } from './visit.ts';
import { openWayOut } from './way-out.ts';

/** Both ends at once: the browser starts while the card is read, and then while `meanwhile` is called. When one fails, the other is closed again. */
async function openBoth(launch: Promise<OpenedBrowser>, way: WayIn, meanwhile: () => void) {
  const entering = way.open();
  entering.then(meanwhile, () => undefined);
  const [browser, entrance] = await Promise.allSettled([launch, entering]);
  if (browser.status === 'fulfilled' && entrance.status === 'fulfilled')
    return { browser: browser.value, entrance: entrance.value };
  if (browser.status === 'fulfilled') await browser.value[Symbol.asyncDispose]();
  if (entrance.status === 'fulfilled') await entrance.value[Symbol.asyncDispose]();
  throw entrance.status === 'rejected' ? entrance.reason : browser.status === 'rejected' && browser.reason;
}

/**
 * Goes from card to MyData, or by a session that was kept, runs the errand, and leaves in good order: logged out (unless
 * the session is to be kept), card reset, browser closed, also after a failure or Ctrl-C. What happened stands in `log`.
 * `meanwhile` is called while the browser starts: what the errand will need can be begun.
 */
export async function travel(
  settings: Settings,
  step: Step,
  log: JourneyLog,
  errand: Errand,
  meanwhile?: () => void,
): Promise<void> {
  using interruption = listenForInterruption();
  await using site = await interruption.race(() => openSite(settings));
  log.target = site.simulated ? 'sim' : 'live';
  const keeping = await openKeeping(settings, site);
  const visit: Visit = { settings, step, log, interruption, site, keeping };
  if (keeping && (await visitByKeptSession(visit, keeping, errand))) return;
  const stay = async (flow: FlowContext, entrance: Entrance) => {
    const { session, holder } = await enterMyData(flow, entrance, settings);
    return { holder, rest: restOf(await errand(flow, session, holder), log) };
  };
  await visitAnew(visit, stay, meanwhile);
}

/** Goes to eCPA and no further, by any way that eCPA takes; always logs out. Otherwise as `travel`. */
export function travelToEcpa(
  settings: Settings,
  step: Step,
  log: JourneyLog,
  errand: (flow: FlowContext, session: EcpaSession) => Promise<void>,
): Promise<void> {
  return travelToDoor(settings, step, log, async (flow, logIn) => errand(flow, await logIn()));
}

/** Goes to eCPA's door with all that a login needs; `errand` may log in, once. Always logs out. Otherwise as `travel`. */
export async function travelToDoor(
  settings: Settings,
  step: Step,
  log: JourneyLog,
  errand: (flow: FlowContext, logIn: () => Promise<EcpaSession>) => Promise<void>,
): Promise<void> {
  using interruption = listenForInterruption();
  await using site = await interruption.race(() => openSite(settings));
  log.target = site.simulated ? 'sim' : 'live';
  const visit: Visit = { settings, step, log, interruption, site, keeping: undefined };
  await visitAnew(visit, async (flow, entrance) => {
    await errand(flow, () => entrance.logIn(flow));
    return { holder: entrance.holder };
  });
}

/** Logs in, runs `body`, and leaves in good order. `body` gives whose session it was, where it may be kept. */
async function visitAnew(
  visit: Visit,
  body: (flow: FlowContext, entrance: Entrance) => Promise<{ readonly holder: Holder | undefined } & Rest>,
  meanwhile: () => void = () => undefined,
): Promise<void> {
  const { settings, step, log, site, keeping } = visit;
  // A window over the terminal would be in the way of who is asked for a PIN.
  await using ahead = new BrowserAhead((loopback) => openBrowser(settings, site, { loopback }));
  await using way = await openWayIn(settings, site, log, settings.headed ? undefined : ahead.begin);
  const both = await step(way.title, () => openBoth(ahead.take(way.loopback), way, meanwhile));
  await using browser = both.browser;
  await using entrance = both.entrance;
  const { flow, wayOut } = openWayOut(visit, flowOf(visit, browser));
  let holder: Holder | undefined;
  const work = async (): Promise<Rest> => {
    const done = await body(flow, entrance);
    holder = done.holder;
    return done;
  };
  const keep =
    keeping &&
    (async () => {
      const who = keeping.vault.mark(entrance.who);
      const session = { who, holder: holder ?? { name: '' }, minutes: settings.sessionMinutes };
      const keptUntil = await keepSession(keeping, flow, session);
      log.session = { reused: false, keptUntil, key: keeping.vault.keyPlace };
    });
  await leaveInOrder(visit, wayOut, work, settings.keepSession ? keep : undefined);
}

/** Logs in, opens MyData, and tells whose it is. Refuses an organisation's card before its PIN is spent. */
async function enterMyData(
  flow: FlowContext,
  entrance: Entrance,
  { acceptConsent }: Settings,
): Promise<{ readonly session: MyDataSession; readonly holder: Holder }> {
  const { organisation } = entrance;
  if (organisation !== undefined) {
    throw new CardError('wrong-kind', `機關憑證 (${organisation}): MyData has the data of persons; no PIN was sent`);
  }
  const ecpa = await entrance.logIn(flow);
  const holder = entrance.holder ?? (await flow.step('see who is signed in', () => readSignedIn(flow, ecpa)));
  return { session: await openMyData(flow, ecpa, { acceptConsent }), holder };
}
