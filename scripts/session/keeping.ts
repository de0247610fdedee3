import { join } from 'node:path';
import { taipeiTimestamp } from '../../reports/index.ts';
import type { FlowContext } from '../../flows/index.ts';
import type { Holder } from '../../documents/index.ts';
import type { Settings } from '../settings/settings.ts';
import { stateFolder } from '../settings/state-folder.ts';
import type { Site } from '../site/site.ts';
import type { KeptSession } from './kept-session.ts';
import { holdsSessions, SessionVault } from './session-vault.ts';

/** Where kept sessions lie. */
export function sessionFolder(): string {
  return join(stateFolder(process.env), 'sessions');
}

/** Kept sessions, as far as they are about one site. */
export interface Keeping {
  readonly vault: SessionVault;
  /** The site as the vault knows it; another simulator at the same address is another site. */
  readonly site: string;
}

/** Opens the kept sessions of a site; `undefined` where there are none and none is wanted, and for a site that ends with the run. */
export async function openKeeping(settings: Settings, site: Site): Promise<Keeping | undefined> {
  const folder = sessionFolder();
  const passing = site.simulated !== undefined && site.simulated.instance === undefined;
  if (passing || !(settings.keepSession || holdsSessions(folder))) return undefined;
  const vault = await SessionVault.open(folder);
  return { vault, site: `${site.origin} ${site.simulated?.instance ?? ''}` };
}

/** Leaves the session open for the next run. Gives the end of its time. */
export async function keepSession(
  { vault, site }: Keeping,
  flow: FlowContext,
  session: { readonly who: string; readonly holder: Holder; readonly minutes: number },
): Promise<string> {
  const { who, holder, minutes } = session;
  const until = new Date(Date.now() + minutes * 60_000);
  const sites = new Set(
    flow.browser
      .pages()
      .map((page) => new URL(page.url()).origin)
      .filter((origin) => /^https?:/.test(origin)),
  );
  const { name, idLastFour } = holder;
  const kept: KeptSession = {
    who,
    holder: { name, ...(idLastFour === undefined ? {} : { idLastFour }) },
    state: await flow.browser.storageState(),
    sites: [...sites],
    until: until.toISOString(),
  };
  await vault.keep(site, kept);
  return taipeiTimestamp(until);
}
