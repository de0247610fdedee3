import { startSimulator, testWrappingKey } from '../../simulator/index.ts';
import type { Target } from './target.ts';
import { virtualReader } from './virtual-reader.ts';

/** Starts a simulator in this process, with the card of its first person in a virtual reader. */
export async function embedSimulator(edition: '2020' | '2024'): Promise<Target> {
  const simulator = await startSimulator({ edition });
  const [holder] = simulator.people;
  if (!holder) throw new Error('the simulator has no people');
  const insert = async () => {
    const card = await simulator.card(holder.cardNumber);
    return {
      atr: card.atr,
      transmit: async (command: Uint8Array) => card.transmit(command),
      reset: async () => {
        card.reset();
        return Promise.resolve();
      },
    };
  };
  return {
    kind: 'sim',
    site: simulator.ecpa,
    reader: virtualReader('Virtual reader (embedded)', insert),
    wrappingKey: testWrappingKey,
    knownPin: holder.pin,
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}
