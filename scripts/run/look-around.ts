import type { FlowContext, Step } from '../../flows/index.ts';
import type { Settings } from '../settings/settings.ts';
import { openSite } from '../site/open-site.ts';
import type { Site } from '../site/site.ts';
import { listenForInterruption } from './interruption.ts';
import type { JourneyLog } from './journey-log.ts';
import { openBrowser } from './open-browser.ts';
import { flowOf } from './visit.ts';

/** Goes to the site with a browser and nothing else: no card, no login. Leaves in good order, also after Ctrl-C. */
export async function lookAround(
  settings: Settings,
  step: Step,
  log: JourneyLog,
  errand: (flow: FlowContext) => Promise<void>,
  open: () => Promise<Site> = () => openSite(settings),
): Promise<void> {
  using interruption = listenForInterruption();
  await using site = await interruption.race(open);
  log.target = site.simulated || site.replayed ? 'sim' : 'live';
  await using browser = await step('start the browser', () => interruption.race(() => openBrowser(settings, site)));
  await errand(flowOf({ settings, step, log, interruption, site }, browser));
}
