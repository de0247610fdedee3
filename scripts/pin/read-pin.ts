import { readFileSync, statSync } from 'node:fs';
import { Pin, PinError } from '../../card/index.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { promptPin } from './prompt-pin.ts';
import { readAll } from './read-all.ts';

/** Permission bits of group and others. */
const othersMayRead = 0o077;

function readPinFile(path: string): Uint8Array {
  try {
    const { mode } = statSync(path);
    if (process.platform !== 'win32' && (mode & othersMayRead) !== 0) {
      throw new SettingsError('CONFIG', `${path} can be read by others; make it yours alone: chmod 600`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    throw new SettingsError('CONFIG', `the PIN file ${path} cannot be read`, { cause: error });
  }
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
export async function readPin(settings: Settings, known: string | undefined): Promise<Pin> {
  const source = await pinBytes(settings, known);
  const pin = Pin.from(firstLine(source));
  if (!pin) throw new PinError('malformed', 'a PIN has 6 to 8 letters or digits');
  return pin;
}

async function pinBytes(settings: Settings, known: string | undefined): Promise<Uint8Array> {
  if (settings.pinFile !== undefined) return readPinFile(settings.pinFile);
  if (settings.pinStdin) return readAll(process.stdin);
  if (known !== undefined) return Buffer.from(known, 'latin1');
  if (process.stdin.isTTY) return promptPin(process.stdin, process.stderr);
  throw new SettingsError('CONFIG', 'there is no PIN: use --pin-file, --pin-stdin, or run at a terminal');
}
