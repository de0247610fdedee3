import { setTimeout as pause } from 'node:timers/promises';
import { startSimulator } from '../../simulator/index.ts';
import type { Settings } from '../settings/settings.ts';
import { chooseHolder } from './choose-holder.ts';
import { pemOf } from './pem-of.ts';
import { simulatedHolder } from './simulated-holder.ts';
import type { SimulatedComponent, Site } from './site.ts';

/** How often the phone looks whether a login waits for it, and how long in between, in ms. */
const [mostLooks, betweenLooks] = [100, 100];

/** Starts a simulator in this process, with the card of its first person, or of who is chosen. Throws `SettingsError`. */
export async function embedSimulator(settings: Settings): Promise<Site> {
  const simulator = await startSimulator({ edition: settings.edition });
  const insert = async (number: string) => {
    const card = /^\d{12}$/.test(number) ? simulator.nhiCard(number) : await simulator.card(number);
    return {
      atr: card.atr,
      transmit: (command: Uint8Array) => card.transmit(command),
      reset: () => {
        card.reset();
        return Promise.resolve();
      },
    };
  };
  try {
    const holder = chooseHolder({ people: [...simulator.people], agencies: [...simulator.agencies] }, settings);
    let installed: ReturnType<typeof simulator.installNhiComponent> | undefined;
    const component = async (): Promise<SimulatedComponent> => {
      // A port of its own: the run's page is told where it is, and the real one may be at the usual port.
      installed ??= simulator.installNhiComponent(0, holder.nhiCardNumber);
      const { address, root } = await installed;
      return { port: Number(new URL(address).port), roots: pemOf(root) };
    };
    return {
      origin: simulator.ecpa,
      simulated: {
        ...simulatedHolder(holder, { insert, component }),
        approveMobile: async () => {
          // The page asks for the login a moment after its button was pressed.
          for (let times = 0; times < mostLooks && !simulator.approveMobile(holder.cardNumber); times += 1) {
            await pause(betweenLooks, undefined, { ref: false });
          }
        },
      },
      [Symbol.asyncDispose]: async () => {
        await (await installed)?.[Symbol.asyncDispose]();
        await simulator[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await simulator[Symbol.asyncDispose]();
    throw error;
  }
}
