import { openCard } from '../../card/index.ts';
import { testWrappingKey } from '../../simulator/index.ts';
import type { SimulatedHolder } from '../site/site.ts';
import type { CardSource } from './card-source.ts';
import { virtualReader } from './virtual-reader.ts';

/** The card of the simulator's first person, in a reader that is none. */
export function virtualCardSource(holder: SimulatedHolder): CardSource {
  const reader = virtualReader('Virtual reader', () => holder.insertCard());
  return {
    readerName: reader.name,
    open: ({ budget }) => openCard(reader, { wrappingKeyOf: () => testWrappingKey, budget }),
    knownPin: holder.pin,
    passing: holder.instance === undefined,
    ledgerName: `${holder.cardNumber}@${holder.instance ?? ''}`,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
