import type { Person } from '../../people/index.ts';
import type { World } from '../world.ts';

/** Whether a person still has to agree to 線上檢視. */
export function asksConsent({ faults, consents }: World, { cardNumber }: Person): boolean {
  return faults.has('consent') && !consents.has(cardNumber);
}

/** Whether a person has to agree before the electronic orders are shown: at their first use. */
export function asksOrderConsent(world: World, person: Person): boolean {
  const first = world.faults.has('orders-consent') && !world.consents.has(person.cardNumber);
  return first || asksConsent(world, person);
}

/** Remembers that a person agreed, and logs it. */
export function giveConsent({ consents, log, at }: World, { cardNumber }: Person): void {
  if (consents.has(cardNumber)) return;
  consents.add(cardNumber);
  log.consents.push({ at, who: cardNumber });
}
