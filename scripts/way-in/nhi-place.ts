import { ComponentError, type NhiPlace } from '../../middleware/index.ts';
import { readRoots } from '../settings/read-roots.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';

/** The component's share of the time for a step, so that its silence is told as such and not as the site's. */
const share = 0.8;

/** Where the 健保卡 component of this machine, or of the simulator, is. Throws `ComponentError` or `SettingsError`. */
export async function nhiPlace(settings: Settings, { simulated, origin }: Site): Promise<NhiPlace> {
  const timeout = settings.timeout * 1000 * share;
  if (!simulated) return { timeout, roots: readRoots(settings) };
  const place = await simulated.healthCard?.component();
  if (place) return { ...place, timeout };
  const why = `the simulator at ${origin} has none in use; start it with “ecpa simulate --component”`;
  throw new ComponentError('missing', why);
}
