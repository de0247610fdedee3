import type { Card, Pin } from '../../card/index.ts';
import { logIn } from '../../flows/index.ts';
import type { SigningCard } from '../card-source/choose-card.ts';
import { openCardSource } from '../card-source/open-card-source.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import { askPin } from './ask-pin.ts';
import { whoIsIn } from './who-is-in.ts';
import { owingLogOut } from './owing-log-out.ts';
import type { Entrance, WayIn } from './way-in.ts';

/** What the first step says of the way to the card. */
const titles: Readonly<Record<SigningCard, string>> = {
  virtual: 'start the browser and read the card',
  pcsc: 'start the browser and read the card by PC/SC',
  pkcs11: 'start the browser and read the card by PKCS#11',
};

/** 憑證登入: a card signs. Asks for the PIN; throws `SettingsError`, `PinError` (`malformed`) or `ReaderError`. */
export async function cardWay(
  kind: SigningCard,
  world: {
    readonly settings: Settings;
    readonly site: Site;
    readonly log: JourneyLog;
    readonly onCardFound?: (() => void) | undefined;
  },
): Promise<WayIn> {
  const { settings, site, log, onCardFound } = world;
  const source = await openCardSource(kind, settings, site);
  try {
    onCardFound?.();
    const { pin, guard } = await askPin(settings, source, log);
    return {
      title: titles[kind],
      open: async () => entranceBy(await source.open(guard), { pin, readerName: source.readerName, log }),
      [Symbol.asyncDispose]: async () => {
        pin.wipe();
        await source[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await source[Symbol.asyncDispose]();
    throw error;
  }
}

function entranceBy(
  card: Card,
  { pin, readerName, log }: { readonly pin: Pin; readonly readerName: string; readonly log: JourneyLog },
): Entrance {
  const unlock = () => owingLogOut(log, () => card.unlock(pin));
  return {
    who: card.number,
    ...whoIsIn(card.certificates),
    logIn: (flow) => logIn(flow, { card, readerName, unlock }),
    [Symbol.asyncDispose]: () => card[Symbol.asyncDispose](),
  };
}
