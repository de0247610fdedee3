import { SettingsError } from '../settings/errors.ts';
import { readPrivateFile } from '../settings/private-file.ts';
import type { Settings } from '../settings/settings.ts';
import { leaveNoCoreDumps } from './no-core-dumps.ts';
import { promptPin } from './prompt-pin.ts';
import { readAll } from './read-all.ts';

/** The bytes of a PIN or password, and whether a person typed them at the keyboard just now. */
export interface GivenSecret {
  readonly bytes: Uint8Array;
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
 * Gets a PIN or a password: from a file, from standard input, else what `known` gives (a simulator's), else from the
 * keyboard. `name` is what it is called there. Throws `SettingsError` when there is no way to it.
 */
export async function readSecret(settings: Settings, name: string, known: string | undefined): Promise<GivenSecret> {
  const { pinFile, pinStdin } = settings;
  if (known === undefined || pinFile !== undefined || pinStdin) leaveNoCoreDumps();
  if (pinFile !== undefined) return { bytes: firstLine(readPrivateFile(pinFile, name)), attended: false };
  if (pinStdin) return { bytes: firstLine(await readAll(process.stdin)), attended: false };
  if (known !== undefined) return { bytes: Buffer.from(known, 'utf8'), attended: false };
  if (process.stdin.isTTY) {
    return { bytes: firstLine(await promptPin(process.stdin, process.stderr, name)), attended: true };
  }
  throw new SettingsError('CONFIG', `there is no ${name}: use --pin-file, --pin-stdin, or run at a terminal`);
}
