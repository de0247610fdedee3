import type { PluggedCard } from '../card-source/virtual-reader.ts';
import type { ChosenHolder } from './choose-holder.ts';
import type { SimulatedComponent, SimulatedHolder } from './site.ts';

/** What a simulator's holder can log in with. */
export function simulatedHolder(
  holder: ChosenHolder,
  world: {
    /** Gives the card with a number. */
    readonly insert: (cardNumber: string) => Promise<PluggedCard>;
    readonly component: () => Promise<SimulatedComponent | undefined>;
  },
): SimulatedHolder {
  const { insert, component } = world;
  const { cardNumber, pin, account, password, nhiCardNumber, nhiPassword } = holder;
  return {
    cardNumber,
    pin,
    insertCard: () => insert(cardNumber),
    ...(account === undefined || password === undefined ? {} : { account: { name: account, password } }),
    ...(nhiCardNumber === undefined || nhiPassword === undefined
      ? {}
      : {
          healthCard: {
            name: nhiCardNumber,
            password: nhiPassword,
            insertCard: () => insert(nhiCardNumber),
            component,
          },
        }),
  };
}
