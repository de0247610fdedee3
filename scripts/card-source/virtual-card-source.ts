import { openCard, type Reader } from '../../card/index.ts';
import { testWrappingKey } from '../../simulator/cards/index.ts';
import type { SimulatedHolder } from '../site/site.ts';
import type { CardSource } from './card-source.ts';
import { virtualReader } from './virtual-reader.ts';

/** A reader that is none, with the card of the simulator's first person in it. */
export function virtualCardReader(holder: SimulatedHolder): Reader {
  return virtualReader('Virtual reader', () => holder.insertCard());
}

/** The name of a virtual card in the ledger: its number alone is that of its namesakes in other simulators. */
export function virtualCardName({ cardNumber, instance }: SimulatedHolder): string {
  return `${cardNumber}@${instance ?? ''}`;
}

/** The card of the simulator's first person. */
export function virtualCardSource(holder: SimulatedHolder): CardSource {
  const reader = virtualCardReader(holder);
  return {
    readerName: reader.name,
    open: ({ budget }) => openCard(reader, { wrappingKeyOf: () => testWrappingKey, budget }),
    knownPin: holder.pin,
    passing: holder.instance === undefined,
    ledgerName: virtualCardName(holder),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
