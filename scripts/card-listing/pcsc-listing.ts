import { openPcsc, type Pcsc, ReaderError, type ReaderState } from '../../card/index.ts';
import { pcscEnvironment } from '../card-source/pcsc-card-source.ts';
import { listAtr } from './card-listing.ts';
import { listReader, troubled } from './list-reader.ts';
import type { ListingOptions, ListingSource, Look, SeenReader } from './listing-source.ts';

/** Milliseconds to wait for a program that holds a card: somebody waits for the list. */
const patience = 1000;

async function tell(pcsc: Pcsc, state: ReaderState, options: ListingOptions): Promise<SeenReader> {
  const { name, card, atr } = state;
  if (card === 'absent') return { listing: { name } };
  const mute = new ReaderError('no-card', `the card in "${name}" does not answer`);
  if (card === 'mute') return troubled({ name }, mute, options);
  const { listing, ...rest } = await listReader(pcsc.reader(name), options);
  return { listing: { ...listAtr(atr), ...listing }, ...rest };
}

/** Looks again only at readers whose card came or went: to look at a card is a change of its reader's state as well. */
async function* follow(pcsc: Pcsc, options: ListingOptions): AsyncGenerator<Look> {
  let known = new Map<string, { readonly mark: string; readonly seen: SeenReader }>();
  for await (const states of pcsc.watch()) {
    const before = known;
    known = new Map();
    for (const state of states) {
      const mark = `${state.card} ${state.changes}`;
      const last = before.get(state.name);
      known.set(state.name, last?.mark === mark ? last : { mark, seen: await tell(pcsc, state, options) });
    }
    const changed = [...known.keys()].filter((name) => known.get(name) !== before.get(name));
    const gone = [...before.keys()].some((name) => !known.has(name));
    if (changed.length === 0 && !gone && before.size > 0) continue;
    yield { readers: [...known.values()].map(({ seen }) => seen.listing), changed };
  }
}

/** The readers of this machine, through PC/SC. Throws `ReaderError` `no-service` when no binding can be loaded. */
export async function pcscListing(options: ListingOptions): Promise<ListingSource> {
  const pcsc = await openPcsc({ environment: pcscEnvironment(), patience });
  return {
    binding: pcsc.binding,
    list: async () => {
      const readers: SeenReader[] = [];
      for (const state of await pcsc.list()) readers.push(await tell(pcsc, state, options));
      return readers;
    },
    watch: () => follow(pcsc, options),
    [Symbol.asyncDispose]: () => pcsc[Symbol.asyncDispose](),
  };
}
