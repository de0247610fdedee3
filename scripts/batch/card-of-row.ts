import { resolve } from 'node:path';
import type { BatchRow } from './batch-row.ts';

/** What a row uses that is there only once: the card, or the account, whose tries it may spend. */
export function cardOfRow({ settings, command, choices }: BatchRow): string | undefined {
  if (command === 'smoke' && ['site', 'page', 'component'].includes(choices['depth'] ?? '')) return undefined;
  const { login = 'card', account, site = 'sim', card, reader = '' } = settings;
  if (login === 'account') return `account ${account ?? ''} at ${site}`;
  if (login !== 'card') return `${login} ${reader}`;
  const pkcs11 = settings['pkcs11-module'];
  const simulated = site === 'sim' || new URL(site).hostname.endsWith('.localhost');
  const kind = card ?? (simulated ? 'virtual' : 'usual');
  // Each embedded simulator has a card of its own, which goes with its row.
  if (kind === 'virtual')
    return site === 'sim' ? undefined : `virtual ${settings['virtual-card'] ?? 'first'} at ${site}`;
  return `${kind} ${reader}${pkcs11 === undefined ? '' : ` ${resolve(pkcs11)}`}`;
}

/** The live site that a row goes to; `undefined` for a simulator. */
export function liveSiteOf({ settings: { site = 'sim' } }: BatchRow): string | undefined {
  if (site === 'sim' || !URL.canParse(site)) return undefined;
  const { hostname, origin } = new URL(site);
  return hostname.endsWith('.localhost') ? undefined : origin;
}
