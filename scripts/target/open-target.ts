import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Target } from './target.ts';

/** Whether an address can only be this machine's own simulator (RFC 6761 §6.3: `.localhost` is loopback). */
export function isSimulated(site: string): boolean {
  return site === 'sim' || new URL(site).hostname.endsWith('.localhost');
}

/** Opens what `--site` and `--card` name. Throws `SettingsError` for what does not go together, or `SiteError`. */
export async function openTarget(settings: Settings): Promise<Target> {
  const { site, edition } = settings;
  const card = settings.card ?? (isSimulated(site) ? 'virtual' : 'pcsc');
  if (settings.login !== 'card') {
    throw new SettingsError('CONFIG', `--login ${settings.login}: this version logs in by card only`);
  }
  if (card !== 'virtual') throw new SettingsError('CONFIG', `--card ${card}: this version has the virtual card only`);
  if (!isSimulated(site))
    throw new SettingsError('CONFIG', 'the virtual card opens the simulator alone, not a live site');
  if (site === 'sim') {
    const { embedSimulator } = await import('./embedded-simulator.ts');
    return embedSimulator(edition);
  }
  const { joinSimulator } = await import('./running-simulator.ts');
  return joinSimulator(site);
}
