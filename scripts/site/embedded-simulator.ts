import { startSimulator } from '../../simulator/index.ts';
import type { Site } from './site.ts';

/** Starts a simulator in this process, with the card of its first person. */
export async function embedSimulator(edition: '2020' | '2024'): Promise<Site> {
  const simulator = await startSimulator({ edition });
  const [holder] = simulator.people;
  if (!holder) throw new Error('the simulator has no people');
  const { cardNumber, pin } = holder;
  const insertCard = async () => {
    const card = await simulator.card(cardNumber);
    return {
      atr: card.atr,
      transmit: (command: Uint8Array) => card.transmit(command),
      reset: () => {
        card.reset();
        return Promise.resolve();
      },
    };
  };
  return {
    origin: simulator.ecpa,
    simulated: { cardNumber, pin, insertCard },
    [Symbol.asyncDispose]: () => simulator[Symbol.asyncDispose](),
  };
}
