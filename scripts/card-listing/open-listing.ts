import { SettingsError } from '../settings/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { ListingOptions, ListingSource } from './listing-source.ts';
import { pcscListing } from './pcsc-listing.ts';

/** Opens the way to the cards that `--card` names; the readers of this machine where it names none. */
export async function openListing(settings: Settings, options: ListingOptions): Promise<ListingSource> {
  const { card = 'pcsc' } = settings;
  if (card === 'pcsc') return pcscListing(options);
  if (card === 'pkcs11') {
    if (options.through)
      throw new SettingsError('USAGE', '--record hears what is said by PC/SC, not through a PKCS#11 library');
    const { pkcs11Listing } = await import('./pkcs11-listing.ts');
    return pkcs11Listing(settings, options);
  }
  if (card === 'virtual') {
    const { virtualListing } = await import('./virtual-listing.ts');
    return virtualListing(settings, options);
  }
  throw new SettingsError('CONFIG', '--card component: “ecpa card” looks at cards itself; take pcsc or pkcs11');
}
