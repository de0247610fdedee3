import type { FaultName } from '../faults/index.ts';
import type { World } from '../site/index.ts';

/** Faults that are written onto a card when it is made. */
const onCards: ReadonlySet<FaultName> = new Set([
  'card-blocked',
  'card-last-try',
  'card-unknown',
  'certificate-expired',
  'certificate-revoked',
]);

/** Switches these faults on and all others off; cards are made anew when one of theirs changed. */
export function setFaults({ faults, cards }: World, names: readonly FaultName[]): void {
  const before = faults.names.filter((name) => onCards.has(name));
  const after = names.filter((name) => onCards.has(name));
  faults.set(names);
  if (before.length !== after.length || after.some((name) => !before.includes(name))) cards.renew();
}
