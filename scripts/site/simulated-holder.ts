import type { PluggedCard } from '../card-source/virtual-reader.ts';
import type { ChosenHolder } from './choose-holder.ts';
import type { SimulatedHolder } from './site.ts';

/** What a simulator's holder can log in with; `insert` gives the card with a number. */
export function simulatedHolder(
  holder: ChosenHolder,
  insert: (cardNumber: string) => Promise<PluggedCard>,
): SimulatedHolder {
  const { cardNumber, pin, account, password, nhiCardNumber, nhiPassword } = holder;
  return {
    cardNumber,
    pin,
    insertCard: () => insert(cardNumber),
    ...(account === undefined || password === undefined ? {} : { account: { name: account, password } }),
    ...(nhiCardNumber === undefined || nhiPassword === undefined
      ? {}
      : {
          healthCard: { name: nhiCardNumber, password: nhiPassword, insertCard: () => insert(nhiCardNumber) },
        }),
  };
}
