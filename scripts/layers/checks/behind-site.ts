import { SiteError } from '../../../pages/index.ts';
import type { Finding } from '../../../reports/index.ts';
import type { Ground } from '../ground.ts';

/**
 * What to tell of a layer that needs the site, as the simulator's cards do: that it was not reached, where the site was not.
 * Throws the error itself where the site was in order, as nothing else would tell of it.
 */
export async function behindSite(ground: Ground, error: unknown): Promise<Finding> {
  if (!(error instanceof SiteError)) throw error;
  const isDown = await ground.probe().then(
    ({ fault }) => fault !== undefined,
    () => true,
  );
  if (!isDown) throw error;
  return { status: 'not-reached', because: 'connection' };
}
