import { type Pin, type PinBudget, PinNotSentError } from '../../card/index.ts';
import type { CardSource, PinGuard } from '../card-source/card-source.ts';
import { readPin } from '../pin/read-pin.ts';
import type { JourneyLog } from '../run/journey-log.ts';
import { openPinGuard } from '../run/pin-guard.ts';
import type { Settings } from '../settings/settings.ts';

/** A PIN, and what stands between it and the card. */
export interface AnsweredPin {
  readonly pin: Pin;
  readonly guard: PinGuard;
}

/** Counts the VERIFYs of a run. */
function counted(guard: PinGuard, log: JourneyLog): PinGuard {
  const spend: PinBudget['spend'] = (cardNumber, verify) =>
    guard.budget.spend(cardNumber, async () => {
      log.pinAttempts += 1;
      await verify().catch((error: unknown) => {
        if (error instanceof PinNotSentError) log.pinAttempts -= 1;
        throw error;
      });
    });
  return { ...guard, budget: { spend } };
}

/** Asks for the PIN and opens the guard of this run. Throws `SettingsError` or `PinError` (`malformed`). */
export async function askPin(
  settings: Settings,
  source: Pick<CardSource, 'knownPin' | 'ledgerName' | 'passing'>,
  log: JourneyLog,
): Promise<AnsweredPin> {
  const { pin, attended } = await readPin(settings, source.knownPin);
  try {
    return { pin, guard: counted(await openPinGuard(source, attended), log) };
  } catch (error) {
    pin.wipe();
    throw error;
  }
}
