import type { LoginOutcome } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';
import { waitForPerson } from './wait-for-person.ts';

/** What comes of a login that met a CAPTCHA: a person at the browser types it and goes on; without one it stays as it is. */
export async function handedOver(
  { person }: FlowContext,
  outcome: LoginOutcome,
  watchPerson: (patience: number) => Promise<LoginOutcome>,
): Promise<LoginOutcome> {
  if (outcome.kind !== 'captcha' || !person) return outcome;
  return waitForPerson(person, 'captcha', watchPerson);
}
