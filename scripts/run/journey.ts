import type { Card, Pin, PinBudget } from '../../card/index.ts';
import type { Holder } from '../../documents/index.ts';
import { type FlowContext, logIn, type MyDataSession, openMyData, type Step } from '../../flows/index.ts';
import type { DocumentReport } from '../../reports/index.ts';
import type { CardSource, PinGuard } from '../card-source/card-source.ts';
import { openCardSource } from '../card-source/open-card-source.ts';
import { readPin } from '../pin/read-pin.ts';
import { keepSession, openKeeping } from '../session/keeping.ts';
import type { Settings } from '../settings/settings.ts';
import { openSite } from '../site/open-site.ts';
import type { Site } from '../site/site.ts';
import { listenForInterruption } from './interruption.ts';
import type { JourneyLog } from './journey-log.ts';
import { visitByKeptSession } from './kept-visit.ts';
import { openBrowser } from './open-browser.ts';
import { openPinGuard } from './pin-guard.ts';
import { flowOf, leaveInOrder, type Visit } from './visit.ts';

/** What a command does once MyData is open. */
export type Errand = (flow: FlowContext, session: MyDataSession, holder: Holder) => Promise<readonly DocumentReport[]>;

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
  const [browser, card] = await Promise.allSettled([openBrowser(settings, site), opening]);
  if (browser.status === 'fulfilled' && card.status === 'fulfilled')
    return { browser: browser.value, card: card.value };
  if (browser.status === 'fulfilled') await browser.value[Symbol.asyncDispose]();
  if (card.status === 'fulfilled') await card.value[Symbol.asyncDispose]();
  throw card.status === 'rejected' ? card.reason : browser.status === 'rejected' && browser.reason;
}

/**
 * Goes from card to MyData, or by a session that was kept, runs the errand, and leaves in good order: logged out (unless
 * the session is to be kept), card reset, browser closed, also after a failure or Ctrl-C. What happened stands in `log`.
 */
export async function travel(settings: Settings, step: Step, log: JourneyLog, errand: Errand): Promise<void> {
  using interruption = listenForInterruption();
  await using site = await interruption.race(() => openSite(settings));
  log.target = site.simulated ? 'sim' : 'live';
  const keeping = await openKeeping(settings, site);
  const visit: Visit = { settings, step, log, interruption, site, keeping };
  if (keeping && (await visitByKeptSession(visit, keeping, errand))) return;
  await using source = await openCardSource(settings, site);
  const { pin, attended } = await readPin(settings, source.knownPin);
  try {
    const guard = counted(await openPinGuard(source, attended), log);
    await visitByCard({ ...visit, errand, source, pin, guard });
  } finally {
    pin.wipe();
  }
}

async function visitByCard(
  visit: Visit & {
    readonly errand: Errand;
    readonly source: CardSource;
    readonly pin: Pin;
    readonly guard: PinGuard;
  },
): Promise<void> {
  const { settings, step, log, site, source, guard, keeping } = visit;
  const both = await step('start the browser and read the card', () => openBoth(settings, site, source.open(guard)));
  await using browser = both.browser;
  await using card = both.card;
  const flow = flowOf(visit, browser);
  const keep =
    keeping &&
    (async () => {
      const session = {
        who: keeping.vault.mark(card.number),
        holder: holderOf(card),
        minutes: settings.sessionMinutes,
      };
      log.session = { reused: false, keptUntil: await keepSession(keeping, flow, session) };
    });
  await leaveInOrder(
    visit,
    flow,
    () => errandInside({ ...visit, flow, card }),
    settings.keepSession ? keep : undefined,
  );
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
