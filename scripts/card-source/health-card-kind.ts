import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';

/** Who reads the 健保卡: we, from the simulator or a reader, or the component itself. */
export type HealthCardKind = 'virtual' | 'pcsc' | 'component';

/** `--card`; by default the virtual card at a simulator, live the component, which is needed in any case. Throws `SettingsError`. */
export function healthCardKind({ card }: Pick<Settings, 'card'>, site: Pick<Site, 'simulated'>): HealthCardKind {
  if (card === 'pkcs11') {
    throw new SettingsError(
      'CONFIG',
      '--login nhi: a 健保卡 is read by --card component or --card pcsc, not by pkcs11',
    );
  }
  if (card === 'virtual' && !site.simulated) {
    throw new SettingsError('CONFIG', 'the virtual card opens the simulator alone, no live site');
  }
  return card ?? (site.simulated ? 'virtual' : 'component');
}
