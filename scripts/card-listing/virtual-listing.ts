import { testWrappingKey } from '../../simulator/cards/index.ts';
import { virtualCardName, virtualCardReader } from '../card-source/virtual-card-source.ts';
import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { openSite } from '../site/open-site.ts';
import { listReader } from './list-reader.ts';
import type { ListingOptions, ListingSource } from './listing-source.ts';

/** The card of the simulator that `--site` names. Throws `SettingsError` for a live site, or `SiteError`. */
export async function virtualListing(settings: Settings, options: ListingOptions): Promise<ListingSource> {
  const site = await openSite(settings);
  const { simulated } = site;
  if (!simulated) {
    await site[Symbol.asyncDispose]();
    throw new SettingsError('CONFIG', 'only the simulator has a virtual card');
  }
  const card = { ledgerName: virtualCardName(simulated), wrappingKey: testWrappingKey };
  return {
    binding: 'virtual',
    list: async () => [await listReader(virtualCardReader(simulated), options, card)],
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}
