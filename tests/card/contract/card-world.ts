import { type Card, oneVerifyARun, openCard, type PinBudget, type Reader } from '../../../card/index.ts';
import type { Person } from '../../../simulator/people/index.ts';

/** A card and the way to it. */
export interface CardWorld {
  readonly reader: Reader;
  /** Whose card it is; absent: a real person's, of whom nothing is known here. */
  readonly holder?: Person;
  /** What wraps the card's PIN; absent: the card cannot be unlocked. Never the test key for a real card: it costs a try. */
  readonly wrappingKey?: Uint8Array | undefined;
  /** Default: one VERIFY each time that the card is opened. */
  readonly budget?: PinBudget;
}

/** Something that holds for a card, whatever the way to it. It opens the card itself, and gives it back. */
export type Expectation = (world: CardWorld) => Promise<void>;

/** Expectations by what they say. */
export type Contract = Readonly<Record<string, Expectation>>;

/** Opens the card. */
export function openIn({ reader, wrappingKey, budget = oneVerifyARun() }: CardWorld): Promise<Card> {
  return openCard(reader, { wrappingKeyOf: () => wrappingKey, budget });
}
