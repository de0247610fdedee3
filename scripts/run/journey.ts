import { findBrowser, launchBrowser } from '../../browser/index.ts';
import type { Card, Pin, PinBudget } from '../../card/index.ts';
import type { Holder } from '../../documents/index.ts';
import { type FlowContext, logIn, logOut, type MyDataSession, openMyData, type Step } from '../../flows/index.ts';
import { SiteWatch } from '../../pages/index.ts';
import type { DocumentReport } from '../../reports/index.ts';
import type { CardSource, PinGuard } from '../card-source/card-source.ts';
import { openCardSource } from '../card-source/open-card-source.ts';
import { readPin } from '../pin/read-pin.ts';
import type { Settings } from '../settings/settings.ts';
import { openSite } from '../site/open-site.ts';
import type { Site } from '../site/site.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { openPinGuard } from './pin-guard.ts';

/** What a command does once MyData is open. */
export type Errand = (flow: FlowContext, session: MyDataSession, holder: Holder) => Promise<readonly DocumentReport[]>;

/** What is known of a journey while it goes; the report is made from it, however the journey ends. */
export interface JourneyLog {
  documents: readonly DocumentReport[];
  pinAttempts: number;
  loggedOut: boolean;
  target: 'sim' | 'live';
  /** What the command's own part of the report says. */
  details?: object;
}

/** How long a step may go on after Ctrl-C once the site may have let us in, in ms. */
const grace = 3_000;

/** Counts the VERIFYs of a run. */
function counted(guard: PinGuard, log: JourneyLog): PinGuard {
  const spend: PinBudget['spend'] = (cardNumber, verify) =>
    guard.budget.spend(cardNumber, () => {
      log.pinAttempts += 1;
      return verify();
    });
  return { ...guard, budget: { spend } };
}

function holderOf(card: Card): Holder {
  const facts = card.certificates.find(({ usage }) => usage === 'digitalSignature')?.facts;
  return { name: facts?.subjectName ?? '', idLastFour: facts?.idTail };
}

/** Both ends at once: the browser starts while the card is read. When one fails, the other is closed again. */
async function openBoth(settings: Settings, site: Site, opening: Promise<Card>) {
  const launching = launchBrowser({
    browser: findBrowser(settings.browser, process.env),
    headed: settings.headed,
    popupOrigins: [site.origin],
    locale: 'zh-TW',
  });
  const [browser, card] = await Promise.allSettled([launching, opening]);
  if (browser.status === 'fulfilled' && card.status === 'fulfilled')
    return { browser: browser.value, card: card.value };
  if (browser.status === 'fulfilled') await browser.value[Symbol.asyncDispose]();
  if (card.status === 'fulfilled') await card.value[Symbol.asyncDispose]();
  throw card.status === 'rejected' ? card.reason : browser.status === 'rejected' && browser.reason;
}

/**
 * Goes from card to MyData, runs the errand, and leaves in good order: logged out, card reset, browser closed, also
 * after a failure or Ctrl-C. What happened stands in `log`.
 */
export async function travel(settings: Settings, step: Step, log: JourneyLog, errand: Errand): Promise<void> {
  using interruption = listenForInterruption();
  await using site = await interruption.race(() => openSite(settings));
  log.target = site.simulated ? 'sim' : 'live';
  await using source = await openCardSource(settings, site);
  const { pin, attended } = await readPin(settings, source.knownPin);
  try {
    const guard = counted(await openPinGuard(source, attended), log);
    await visitMyData({ settings, step, log, errand, interruption, site, source, pin, guard });
  } finally {
    pin.wipe();
  }
}

async function visitMyData(journey: {
  readonly settings: Settings;
  readonly step: Step;
  readonly log: JourneyLog;
  readonly errand: Errand;
  readonly interruption: Interruption;
  readonly site: Site;
  readonly source: CardSource;
  readonly pin: Pin;
  readonly guard: PinGuard;
}): Promise<void> {
  const { settings, step, log, interruption, site, source, guard } = journey;
  const both = await step('start the browser and read the card', () => openBoth(settings, site, source.open(guard)));
  await using browser = both.browser;
  await using card = both.card;
  const flow: FlowContext = {
    browser: browser.context,
    page: browser.page,
    watch: new SiteWatch(browser.context),
    site: site.origin,
    timeout: settings.timeout * 1000,
    step: (title, body) => step(title, () => interruption.race(body, () => (log.loggedOut ? 0 : grace))),
  };
  const outcome = await Promise.allSettled([errandInside({ ...journey, flow, card })]);
  // The way out is tried whatever happened; what happened first is what is told.
  const exit = log.loggedOut ? [] : await Promise.allSettled([logOut({ ...flow, step })]);
  log.loggedOut ||= exit.every(({ status }) => status === 'fulfilled');
  for (const part of [...outcome, ...exit]) if (part.status === 'rejected') throw part.reason;
}

/** Logs in, opens MyData, runs the errand. */
async function errandInside(journey: {
  readonly settings: Settings;
  readonly log: JourneyLog;
  readonly errand: Errand;
  readonly source: CardSource;
  readonly pin: Pin;
  readonly flow: FlowContext;
  readonly card: Card;
}): Promise<void> {
  const { settings, log, errand, source, pin, flow, card } = journey;
  // From here on the site may let us in at any moment, so the way out is owed until the card says no.
  const unlock = async () => {
    log.loggedOut = false;
    return card.unlock(pin).catch((error: unknown) => {
      log.loggedOut = true;
      throw error;
    });
  };
  const session = await logIn(flow, { card, readerName: source.readerName, unlock });
  const myData = await openMyData(flow, session, { acceptConsent: settings.acceptConsent });
  log.documents = await errand(flow, myData, holderOf(card));
}
