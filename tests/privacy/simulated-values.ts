import type { SensitiveValue, ValueKind } from '../../reports/index.ts';
import { agency, person } from '../../simulator/people/index.ts';
import { sessionMark, ticketMark } from '../../simulator/site/state/secret-marks.ts';

/** The people that simulators of tests have, and some more. */
const people = Array.from({ length: 8 }, (_, index) => person(index));

const values = (kind: ValueKind, texts: readonly string[]): SensitiveValue[] => texts.map((text) => ({ kind, text }));

/** What no artefact of a test run may hold: all that is secret or personal of the simulator's people, and its cookies and tickets. */
export const simulatedValues: readonly SensitiveValue[] = [
  ...values(
    'PIN',
    [...people, agency(0)].map(({ pin }) => pin),
  ),
  ...values(
    'password',
    people.flatMap(({ password, nhiPassword }) => [password, nhiPassword]),
  ),
  ...values(
    'ID',
    people.map(({ id }) => id),
  ),
  ...values(
    'name',
    people.map(({ name }) => name),
  ),
  ...values(
    'card number',
    people.flatMap(({ cardNumber, nhiCardNumber }) => [cardNumber, nhiCardNumber]),
  ),
  ...values(
    'birth date',
    people.map(({ birthDate }) => birthDate),
  ),
  ...values('cookie', [sessionMark]),
  ...values('ticket', [ticketMark]),
];
