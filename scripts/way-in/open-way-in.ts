import type { PinBudget } from '../../card/index.ts';
import { openCardSource } from '../card-source/open-card-source.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import { cardWay } from './card-way.ts';
import type { WayIn } from './way-in.ts';

/** Opens the way that `--login` names, and asks for what it needs. Throws `SettingsError`, `PinError` or `ReaderError`. */
export async function openWayIn(settings: Settings, site: Site, log: JourneyLog): Promise<WayIn> {
  if (settings.login === 'card') return cardWay(settings, site, log);
  throw new SettingsError('CONFIG', `--login ${settings.login}: this version logs in by card only`);
}

/** Reading a card's number needs no PIN. */
const noVerify: PinBudget = { spend: () => Promise.reject(new Error('no PIN is sent here')) };

/** Who would go in now (see `Entrance.who`), found out without anything secret; `undefined` where nobody can tell. */
export async function whoIsAtHand(settings: Settings, site: Site): Promise<string | undefined> {
  try {
    await using source = await openCardSource(settings, site);
    await using card = await source.open({ budget: noVerify });
    return card.number;
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    return undefined;
  }
}
