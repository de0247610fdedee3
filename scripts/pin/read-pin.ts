import { Pin, PinError } from '../../card/index.ts';
import type { Settings } from '../settings/settings.ts';
import { readSecret } from './read-secret.ts';

/** A PIN, and whether a person typed it at the keyboard just now. */
export interface GivenPin {
  readonly pin: Pin;
  readonly attended: boolean;
}

/**
 * Gets the PIN (see `readSecret`). Throws `SettingsError` when there is no way to it, and `PinError` (`malformed`) before
 * any card is touched.
 */
export async function readPin(settings: Settings, known: string | undefined): Promise<GivenPin> {
  const { bytes, attended } = await readSecret(settings, 'PIN', known);
  const pin = Pin.from(bytes);
  if (!pin) throw new PinError('malformed', 'a PIN has 6 to 8 letters or digits');
  return { pin, attended };
}
