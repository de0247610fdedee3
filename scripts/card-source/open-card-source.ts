import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { CardSource } from './card-source.ts';
import type { SigningCard } from './choose-card.ts';

/** Opens a card that signs for us. Throws `SettingsError` for what does not go together, or `ReaderError`. */
export async function openCardSource(card: SigningCard, settings: Settings, site: Site): Promise<CardSource> {
  if (card === 'virtual') {
    if (!site.simulated) throw new SettingsError('CONFIG', 'the virtual card opens the simulator alone, no live site');
    const { virtualCardSource } = await import('./virtual-card-source.ts');
    return virtualCardSource(site.simulated);
  }
  if (card === 'pcsc') {
    const { pcscCardSource } = await import('./pcsc-card-source.ts');
    return pcscCardSource(settings, site);
  }
  const { pkcs11CardSource } = await import('./pkcs11-card-source.ts');
  return pkcs11CardSource(settings);
}
