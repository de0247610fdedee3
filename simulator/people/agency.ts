import { Dice } from './dice.ts';
import { offices, places } from './agencies.ts';

/** An invented agency with a 機關憑證: it signs in at eCPA, and is nobody whose data MyData has. */
export interface Agency {
  /** Such as 青嵐縣政府人事處. */
  readonly name: string;
  /** 16 ASCII characters, `GC` and 14 digits. */
  readonly cardNumber: string;
  /** The virtual card's PIN, 6 digits. */
  readonly pin: string;
}

/** Keeps an agency's draws apart from those of the person with the same index. */
const seedOffset = 1_000_000;

/** An invented agency; the same index gives the same one. */
export function agency(index: number): Agency {
  const dice = new Dice(seedOffset + index);
  return {
    name: `${dice.one(places)}${dice.one(offices)}`,
    cardNumber: `GC99${(index + 1).toString().padStart(12, '0')}`,
    pin: dice.digits(6),
  };
}
