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
    open: (budget) => openCard(reader, { wrappingKey: testWrappingKey, budget }),
    knownPin: holder.pin,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
