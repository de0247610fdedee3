import { type Card, openCard, type Pin } from '../../../card/index.ts';
import { testWrappingKey } from '../../../simulator/cards/index.ts';
import { person } from '../../../simulator/people/index.ts';
import { digestInfo } from '../../fixtures/digest-info.ts';
import { pinOf } from '../../fixtures/pin-of.ts';
import type { MalformedCard } from './malformed-card.ts';

/** A budget without end: the same card is unlocked thousands of times, each time for a case of its own. */
export const secrets = {
  wrappingKeyOf: () => testWrappingKey,
  budget: { spend: (_number: string, verify: () => Promise<void>) => verify() },
};

/** The PIN of the first person, fresh. */
export function firstPin(): Pin {
  return pinOf(person(0).pin);
}

/** What a card tells of itself has to be fit to be shown. */
function mustMakeSense({ number, certificates }: Card): void {
  const shown = [number, ...certificates.flatMap(({ facts }) => [facts.issuerName, facts.subjectName, facts.idTail])];
  if (/\p{Cc}/u.test(shown.join(''))) throw new Error('control characters come from the card');
  for (const { facts } of certificates) facts.notAfter.toISOString();
}

/** Opens a card and gives it back. Throws `Error` for what must not come of it: a VERIFY, a missing reset, nonsense. */
export async function opened(reader: MalformedCard): Promise<void> {
  const card = await openCard(reader, secrets).catch((error: unknown) => {
    if (reader.resets !== 1) throw new Error('the card was not reset');
    throw error;
  });
  await card[Symbol.asyncDispose]();
  mustMakeSense(card);
  reader.mustHaveSent({ mostVerifies: 0 });
}

/** Unlocks an open card and signs. Throws `Error` for what must not come of it: a second VERIFY, no signature. */
export async function unlockedAndSigned(card: Card, reader: MalformedCard): Promise<void> {
  try {
    const unlocked = await card.unlock(firstPin());
    const { length } = await unlocked.sign(digestInfo('log in'));
    if (length !== 256) throw new Error(`a signature of ${length} bytes`);
  } finally {
    reader.mustHaveSent({ mostVerifies: 1 });
  }
}
