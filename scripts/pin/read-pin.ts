import { Pin, PinError } from '../../card/index.ts';
import { SettingsError } from '../settings/errors.ts';
import { readPrivateFile } from '../settings/private-file.ts';
import type { Settings } from '../settings/settings.ts';
import { promptPin } from './prompt-pin.ts';
import { readAll } from './read-all.ts';

/** A PIN, and whether a person typed it at the keyboard just now. */
export interface GivenPin {
  readonly pin: Pin;
  readonly attended: boolean;
}

/** The bytes before the end of the first line; the source is wiped. */
function firstLine(source: Uint8Array): Uint8Array {
  const end = source.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const line = Uint8Array.from(end < 0 ? source : source.subarray(0, end));
  source.fill(0);
  return line;
}

/**
 * Gets the PIN: from a file, from standard input, else what `known` gives (a virtual card's), else from the keyboard.
 * Throws `SettingsError` when there is no way to it, and `PinError` (`malformed`) before any card is touched.
 */
export async function readPin(settings: Settings, known: string | undefined): Promise<GivenPin> {
  const { source, attended } = await pinBytes(settings, known);
  const pin = Pin.from(firstLine(source));
  if (!pin) throw new PinError('malformed', 'a PIN has 6 to 8 letters or digits');
  return { pin, attended };
}

async function pinBytes(
  settings: Settings,
  known: string | undefined,
): Promise<{ readonly source: Uint8Array; readonly attended: boolean }> {
  const unattended = (source: Uint8Array) => ({ source, attended: false });
  if (settings.pinFile !== undefined) return unattended(readPrivateFile(settings.pinFile, 'PIN'));
  if (settings.pinStdin) return unattended(await readAll(process.stdin));
  if (known !== undefined) return unattended(Buffer.from(known, 'latin1'));
  if (process.stdin.isTTY) return { source: await promptPin(process.stdin, process.stderr), attended: true };
  throw new SettingsError('CONFIG', 'there is no PIN: use --pin-file, --pin-stdin, or run at a terminal');
}
