import type { PinBudget } from '../../card/index.ts';
import { findComponent } from '../../middleware/index.ts';
import { chooseCard } from '../card-source/choose-card.ts';
import { openCardSource } from '../card-source/open-card-source.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import { accountOf, accountWay } from './account-way.ts';
import { atAPace } from './at-a-pace.ts';
import { cardWay } from './card-way.ts';
import { componentWay } from './component-way.ts';
import { mobileWay } from './mobile-way.ts';
import { healthCardNumber } from './health-card-number.ts';
import { nhiWay } from './nhi-way.ts';
import type { WayIn } from './way-in.ts';

/**
 * Opens the way that `--login` names, and asks for what it needs. `onCardFound` is called before anybody is asked for a PIN:
 * what takes a while can be begun. Throws `SettingsError`, `PinError`, `ReaderError` or `ComponentError`.
 */
export async function openWayIn(
  settings: Settings,
  site: Site,
  log: JourneyLog,
  onCardFound?: () => void,
): Promise<WayIn> {
  return atAPace(await wayOf(settings, site, log, onCardFound), settings, site);
}

async function wayOf(
  settings: Settings,
  site: Site,
  log: JourneyLog,
  onCardFound: (() => void) | undefined,
): Promise<WayIn> {
  if (settings.login === 'account') return accountWay(settings, site, log);
  if (settings.login === 'mobile') return mobileWay(settings, site, log);
  if (settings.login === 'nhi') return nhiWay(settings, site, log);
  const card = await chooseCard(settings, site);
  log.card = card;
  return card === 'component' ? componentWay(settings, log) : cardWay(card, { settings, site, log, onCardFound });
}

/** Reading a card's number needs no PIN. */
const noVerify: PinBudget = { spend: () => Promise.reject(new Error('no PIN is sent here')) };

/** Who would go in now (see `Entrance.who`), found out without anything secret; `undefined` where nobody can tell. */
export async function whoIsAtHand(settings: Settings, site: Site): Promise<string | undefined> {
  if (settings.login === 'account') return `account:${accountOf(settings, site)}`;
  // Whose phone it will be is known only when it has answered.
  if (settings.login === 'mobile') return undefined;
  try {
    if (settings.login === 'nhi') return await healthCardNumber(settings, site);
    const kind = await chooseCard(settings, site);
    if (kind === 'component') return (await findComponent({ reader: settings.reader })).cardNumber;
    await using source = await openCardSource(kind, settings, site);
    await using card = await source.open({ budget: noVerify });
    return card.number;
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    return undefined;
  }
}
