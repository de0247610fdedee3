import { openCard, openPcsc, type Pcsc } from '../../card/index.ts';
import type { Settings } from '../settings/settings.ts';
import type { Site } from '../site/site.ts';
import type { CardSource } from './card-source.ts';
import { chooseCardReader } from './choose-card-reader.ts';
import { usableCard } from './usable-card.ts';
import { wrappingKeys } from './wrapping-keys.ts';

/** What the process for PC/SC may know of our environment: where the service listens, if not at the usual place. */
export function pcscEnvironment(): Readonly<Record<string, string>> {
  const { PCSCLITE_CSOCK_NAME } = process.env;
  return PCSCLITE_CSOCK_NAME === undefined ? {} : { PCSCLITE_CSOCK_NAME };
}

async function sourceIn(pcsc: Pcsc, settings: Settings, site: Site): Promise<CardSource> {
  const reader = await chooseCardReader(pcsc, settings.reader);
  const wrappingKeyOf = await wrappingKeys(settings, site, reader);
  return {
    readerName: reader.name,
    open: async ({ budget }) => usableCard(await openCard(reader, { wrappingKeyOf, budget }), settings),
    [Symbol.asyncDispose]: () => pcsc[Symbol.asyncDispose](),
  };
}

/** The card in a reader of this machine, through PC/SC. Throws `ReaderError` when there is none. */
export async function pcscCardSource(settings: Settings, site: Site): Promise<CardSource> {
  const pcsc = await openPcsc({ environment: pcscEnvironment() });
  return sourceIn(pcsc, settings, site).catch(async (error: unknown) => {
    await pcsc[Symbol.asyncDispose]();
    throw error;
  });
}
