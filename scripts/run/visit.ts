import { setTimeout as pause } from 'node:timers/promises';
import { foreignAddresses, type OpenedBrowser } from '../../browser/index.ts';
import type { FlowContext, Step } from '../../flows/index.ts';
import { SiteWatch } from '../../pages/index.ts';
import type { Keeping } from '../session/keeping.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { Rest } from './errand.ts';
import type { Interruption } from './interruption.ts';
import type { JourneyLog } from './journey-log.ts';
import { personAt } from './person-at.ts';

/** How long a step may go on after Ctrl-C once the site may have let us in, in ms. */
const grace = 3_000;

/** How long the end of a browser may take to be told, in ms. */
const endTold = 150;

/** What every visit to the site has at hand. */
export interface Visit {
  readonly settings: Settings;
  readonly step: Step;
  readonly log: JourneyLog;
  readonly interruption: Interruption;
  readonly site: Site;
  /** Sessions kept between runs; absent where they do not matter. */
  readonly keeping: Keeping | undefined;
}

/** Watches a browser; hosts that the person has named are trusted. */
const watchOver = ({ context }: OpenedBrowser, { allowHosts }: Settings): SiteWatch =>
  new SiteWatch(context, allowHosts ? { foreign: foreignAddresses(allowHosts) } : {});

/** What the flows are given in a visit: their steps end when the person says so. */
export function flowOf(
  visit: Omit<Visit, 'keeping'>,
  browser: OpenedBrowser,
  watch = watchOver(browser, visit.settings),
): FlowContext {
  const { settings, step, log, interruption, site } = visit;
  log.foreign = browser.foreign;
  log.bent = watch.bent;
  return {
    browser: browser.context,
    page: browser.page,
    watch,
    foreign: browser.foreign,
    site: site.origin,
    timeout: settings.timeout * 1000,
    signal: interruption.signal,
    downloads: {
      largest: settings.maxDownloadMb * 1024 * 1024,
      ...(browser.downloads === undefined ? {} : { folder: browser.downloads }),
    },
    ...(settings.headed ? { person: personAt(settings) } : {}),
    step: (title, body) => {
      const work = (): ReturnType<typeof body> =>
        Promise.race([body(), browser.ended]).catch(async (error: unknown) => {
          // What the browser's end breaks off may fail before the end itself is told.
          await Promise.race([browser.ended, pause(endTold)]);
          throw error;
        });
      return step(title, () => interruption.race(work, () => (log.loggedOut ? 0 : grace)));
    },
  };
}

/**
 * Runs `body` and leaves in good order: by `keep`, when it went well and the session is to stay open, else by `wayOut`, which
 * logs out, while the rest of `body` goes on. The way out is tried whatever happened; what happened first is what is told.
 */
export async function leaveInOrder(
  { log }: Visit,
  wayOut: () => Promise<void>,
  body: () => Promise<Rest>,
  keep: (() => Promise<void>) | undefined,
): Promise<void> {
  const [outcome] = await Promise.allSettled([body()]);
  const rest = Promise.allSettled([outcome.status === 'fulfilled' ? outcome.value.rest : undefined]);
  const kept = keep && [outcome, ...(await rest)].every(isFulfilled) ? await Promise.allSettled([keep()]) : [];
  const stays = kept.some(isFulfilled);
  const exit = log.loggedOut || stays ? [] : await Promise.allSettled([wayOut()]);
  log.loggedOut ||= !stays && exit.every(isFulfilled);
  for (const part of [outcome, ...(await rest), ...kept, ...exit]) if (part.status === 'rejected') throw part.reason;
}

function isFulfilled({ status }: PromiseSettledResult<unknown>): boolean {
  return status === 'fulfilled';
}
