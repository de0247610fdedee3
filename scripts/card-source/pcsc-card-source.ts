import { openCard, openPcsc } from '../../card/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { CardSource } from './card-source.ts';
import { wrappingKeys } from './wrapping-keys.ts';

/** The card in a reader of this machine, through PC/SC. Throws `ReaderError` when there is none. */
export async function pcscCardSource(settings: Settings, site: Site): Promise<CardSource> {
  const pcsc = await openPcsc();
  try {
    const reader = await pcsc.choose({ reader: settings.reader, timeout: 0 });
    const wrappingKeyOf = await wrappingKeys(settings, site, reader);
    return {
      readerName: reader.name,
      open: (budget) => openCard(reader, { wrappingKeyOf, budget }),
      [Symbol.asyncDispose]: () => pcsc[Symbol.asyncDispose](),
    };
  } catch (error) {
    await pcsc[Symbol.asyncDispose]();
    throw error;
  }
}
