import type { Reader } from '../../card/index.ts';
import { SettingsError } from '../settings/errors.ts';
import { readPrivateFile } from '../settings/private-file.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';

/** Gives the key that wraps the PIN of the card with this number, where there is one. */
export type WrappingKeys = (cardNumber: string) => Uint8Array | undefined;

/** Reads `--card-keys`: a 16-byte key as 32 hex digits. Throws `SettingsError`. */
function readKeyFile(path: string): Uint8Array {
  const text = Buffer.from(readPrivateFile(path, 'card keys')).toString('latin1').trim();
  if (!/^[\da-f]{32}$/i.test(text)) throw new SettingsError('CONFIG', `${path} (card keys) is not 32 hex digits`);
  return Buffer.from(text, 'hex');
}

/**
 * The keys for cards in a real reader: the user's file. The test key is for the simulator's own card alone, known by
 * its number and the virtual reader: to a real card it would cost a try.
 */
export async function wrappingKeys(
  settings: Settings,
  site: Pick<Site, 'simulated'>,
  reader: Reader,
): Promise<WrappingKeys> {
  if (settings.cardKeys !== undefined) {
    const key = readKeyFile(settings.cardKeys);
    return () => key;
  }
  const { simulated } = site;
  if (!simulated || !reader.name.startsWith('Virtual PCD')) return () => undefined;
  const { testWrappingKey } = await import('../../simulator/cards/index.ts');
  return (cardNumber) => (cardNumber === simulated.cardNumber ? testWrappingKey : undefined);
}
