import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';

/** What eCPA and MyData need, as far as it is public: the host of MyData is not, and a blocked one is told by its name. */
const portalHosts = ['*.dgpa.gov.tw'];

/** Names under which the login page looks for components on this machine. */
const componentHosts = ['localhost', 'iccert.nhi.gov.tw'];

/** The hosts that the browser of a run may speak to; `undefined`: all, as a simulator's pages are ours anyway. */
export function allowedHosts(
  { allowHosts }: Pick<Settings, 'allowHosts'>,
  { origin, simulated }: Pick<Site, 'origin' | 'simulated'>,
): readonly string[] | undefined {
  const { hostname } = new URL(origin);
  if (allowHosts === undefined && (simulated || hostname.endsWith('.localhost'))) return undefined;
  return [hostname, ...(allowHosts ?? portalHosts), ...componentHosts];
}
