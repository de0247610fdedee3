import { listPkcs11Tokens, type Pkcs11Token } from '../../card/index.ts';
import { findPkcs11Module, tokenEnvironment } from '../card-source/pkcs11-card-source.ts';
import type { Settings } from '../settings/settings.ts';
import { listCard } from './card-listing.ts';
import type { ListingOptions, ListingSource, SeenReader } from './listing-source.ts';

/** A card as its module tells it; what its flags say of the tries goes into the ledger. */
export async function listToken(token: Pkcs11Token, { ledger, full }: ListingOptions): Promise<SeenReader> {
  const { reader, label, number, certificates, triesLeft, flags } = token;
  if (triesLeft !== undefined) await ledger.note(number, triesLeft, 'token-flags').catch(() => undefined);
  const known = await ledger.lastKnown(number).catch(() => undefined);
  const contents = { product: `PKCS#11 ${label}`, number, certificates };
  return { listing: { name: reader, card: { ...listCard(contents, { known, full, now: new Date() }), flags } } };
}

/** The cards that their vendor's PKCS#11 library sees. Throws `SettingsError` when there is no library. */
export function pkcs11Listing(settings: Settings, options: ListingOptions): ListingSource {
  const module = findPkcs11Module(settings);
  return {
    binding: 'pkcs11',
    module,
    list: async () => {
      const readers: SeenReader[] = [];
      for (const token of await listPkcs11Tokens({ module, environment: tokenEnvironment() })) {
        readers.push(await listToken(token, options));
      }
      return readers;
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
