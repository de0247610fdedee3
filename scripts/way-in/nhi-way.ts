import { ReaderError } from '../../card/index.ts';
import type { Holder } from '../../documents/index.ts';
import { type GuardedPassword, logInByHealthCard } from '../../flows/index.ts';
import { findNhiComponent, type HealthCardHolder } from '../../middleware/index.ts';
import { type HealthCardKind, healthCardKind } from '../card-source/health-card-kind.ts';
import { readHealthCard } from '../card-source/read-health-card.ts';
import { readPassword } from '../pin/read-password.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import { nhiPlace } from './nhi-place.ts';
import { passwordTry } from './password-try.ts';
import type { Entrance, WayIn } from './way-in.ts';

/** What the first step says of the way to the card. */
const titles: Readonly<Record<HealthCardKind, string>> = {
  virtual: 'start the browser and read the 健保卡',
  pcsc: 'start the browser and read the 健保卡 by PC/SC',
  component: 'start the browser; the 健保卡 is the installed component’s',
};

/** Whose documents are expected; the site is asked where the card cannot write the name (Big5). */
function holderOf({ name, id }: HealthCardHolder): Holder | undefined {
  return name === '' || /[\uFFFD?]/.test(name) ? undefined : { name, idLastFour: id.slice(-4) };
}

/**
 * 健保卡登入. The person is asked for the 健保卡密碼 last, when component, card and login page were found right. Opening throws
 * `ComponentError`, `ReaderError`, `CardError` or `SettingsError`.
 */
export function nhiWay(settings: Settings, site: Site, log: JourneyLog): WayIn {
  const kind = healthCardKind(settings, site);
  log.card = kind;
  const wipes: (() => void)[] = [];
  const wipeAll = (): void => {
    for (const wipe of wipes) wipe();
  };
  const askPassword = async (cardNumber: string): Promise<GuardedPassword> => {
    const known = site.simulated?.healthCard;
    const { password, attended } = await readPassword(settings, {
      name: '健保卡密碼',
      known: known?.name === cardNumber ? known.password : undefined,
      least: 6,
      most: 12,
    });
    wipes.push(() => {
      password.wipe();
    });
    return { password, spend: await passwordTry(`nhi:${cardNumber}`, { site, log, attended }) };
  };
  const open = async (): Promise<Entrance> => {
    const read = kind === 'component' ? undefined : await readHealthCard(kind, settings, site);
    const place = await nhiPlace(settings, site);
    const component = await findNhiComponent(place);
    const card = read ?? component.holder;
    const holder = holderOf(card);
    const entrance: Entrance = {
      who: card.cardNumber,
      ...(holder ? { holder } : {}),
      logIn: (flow) =>
        logInByHealthCard(flow, {
          ...(read ? { card: read } : {}),
          component,
          port: place.port,
          askPassword: () => askPassword(card.cardNumber),
        }),
      [Symbol.asyncDispose]: () => component[Symbol.asyncDispose](),
    };
    if (component.holder.cardNumber === card.cardNumber) return entrance;
    await component[Symbol.asyncDispose]();
    throw new ReaderError('card-removed', 'the 健保卡 component sees another card than the one that was read');
  };
  return {
    title: titles[kind],
    open,
    [Symbol.asyncDispose]: () => {
      wipeAll();
      return Promise.resolve();
    },
  };
}
