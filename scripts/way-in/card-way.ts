import type { Card, Pin, PinBudget } from '../../card/index.ts';
import type { Holder } from '../../documents/index.ts';
import { logIn } from '../../flows/index.ts';
import type { PinGuard } from '../card-source/card-source.ts';
import { openCardSource } from '../card-source/open-card-source.ts';
import { readPin } from '../pin/read-pin.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { openPinGuard } from '../run/pin-guard.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { Entrance, WayIn } from './way-in.ts';

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

/** 憑證登入: a card signs. Asks for the PIN; throws `SettingsError`, `PinError` (`malformed`) or `ReaderError`. */
export async function cardWay(settings: Settings, site: Site, log: JourneyLog): Promise<WayIn> {
  const source = await openCardSource(settings, site);
  try {
    const { pin, attended } = await readPin(settings, source.knownPin);
    const guard = counted(await openPinGuard(source, attended), log);
    return {
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
  // From here on the site may let us in at any moment, so the way out is owed until the card says no.
  const unlock = async () => {
    log.loggedOut = false;
    return card.unlock(pin).catch((error: unknown) => {
      log.loggedOut = true;
      throw error;
    });
  };
  return {
    who: card.number,
    holder: holderOf(card),
    logIn: (flow) => logIn(flow, { card, readerName, unlock }),
    [Symbol.asyncDispose]: () => card[Symbol.asyncDispose](),
  };
}
