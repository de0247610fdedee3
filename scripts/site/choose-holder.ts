import { z } from 'zod';
import { SettingsError } from '../settings/errors.ts';

const holderSchema = z.object({ name: z.string(), cardNumber: z.string().min(1), pin: z.string() });
const personSchema = holderSchema.extend({
  account: z.string(),
  password: z.string(),
  nhiCardNumber: z.string(),
  nhiPassword: z.string(),
});

/** The people and agencies of a simulator, with their secrets, which are none. */
export const simulatedHoldersSchema = z.object({
  people: z.array(personSchema).min(1),
  agencies: z.array(holderSchema),
});

/** See `simulatedHoldersSchema`. */
export type SimulatedHolders = z.output<typeof simulatedHoldersSchema>;

/** A person or an agency of a simulator; an agency has no account and no 健保卡. */
export type ChosenHolder = z.output<typeof holderSchema> & Partial<z.output<typeof personSchema>>;

/**
 * Whose card is used: `agency`, a card's number, or an account's name; without `wanted` the first person's. Throws
 * `SettingsError` when the simulator knows nobody like that.
 */
export function chooseHolder(
  { people, agencies }: SimulatedHolders,
  wanted: { readonly virtualCard?: string | undefined; readonly account?: string | undefined },
): ChosenHolder {
  const { virtualCard, account } = wanted;
  const [firstPerson] = people;
  const found =
    virtualCard === 'agency'
      ? agencies[0]
      : virtualCard !== undefined
        ? [...people, ...agencies].find(({ cardNumber }) => cardNumber === virtualCard)
        : (people.find((person) => person.account === account) ?? firstPerson);
  if (!found) throw new SettingsError('CONFIG', `ECPA_VIRTUAL_CARD: the simulator has no card ${virtualCard ?? ''}`);
  return found;
}
