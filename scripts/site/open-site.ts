import { confirmLive } from './confirm-live.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from './site.ts';

/** Whether an address can only be this machine's own simulator (RFC 6761 §6.3: `.localhost` is loopback). */
export function isSimulated(site: string): boolean {
  return site === 'sim' || new URL(site).hostname.endsWith('.localhost');
}

/** Opens what `--site` names: the embedded simulator, a running one, or the live site. Throws `SiteError`, `SettingsError`. */
export async function openSite(settings: Settings): Promise<Site> {
  const { site } = settings;
  if (site === 'sim') {
    const { embedSimulator } = await import('./embedded-simulator.ts');
    return embedSimulator(settings);
  }
  if (isSimulated(site)) {
    const { joinSimulator } = await import('./running-simulator.ts');
    return joinSimulator(site, settings);
  }
  await confirmLive(site, settings.live);
  return { origin: site, [Symbol.asyncDispose]: () => Promise.resolve() };
}
