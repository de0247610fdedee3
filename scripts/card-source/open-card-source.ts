import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { CardSource } from './card-source.ts';

/** Opens what `--card` names. Throws `SettingsError` for what does not go together, or `ReaderError`. */
export async function openCardSource(settings: Settings, site: Site): Promise<CardSource> {
  const card = settings.card ?? (site.simulated ? 'virtual' : 'pcsc');
  if (settings.login !== 'card') {
    throw new SettingsError('CONFIG', `--login ${settings.login}: this version logs in by card only`);
  }
  if (card === 'virtual') {
    if (!site.simulated) throw new SettingsError('CONFIG', 'the virtual card opens the simulator alone, no live site');
    const { virtualCardSource } = await import('./virtual-card-source.ts');
    return virtualCardSource(site.simulated);
  }
  throw new SettingsError('CONFIG', `--card ${card}: this version has the virtual card only`);
}
