import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOf } from '../stage/fault-case.ts';
import type { Scene } from '../stage/scene.ts';

const both = ['virtual', 'vpcd'] as const;
const withPin = (pin: string) => ({
  before: ({ home }: Scene) => writeFile(join(home, 'pin'), pin, { mode: 0o600 }),
  args: () => ['--pin-file', 'pin'],
});

/** What goes wrong with the card itself. */
export const cardFaults = rowsOf('card', [
  { what: 'it is locked', faults: ['card-blocked'], code: 'CARD.PIN_BLOCKED', verifies: 1, triesLeft: 0, paths: both },
  { what: 'the PIN is wrong', ...withPin('999999\n'), code: 'CARD.PIN_WRONG', verifies: 1, triesLeft: 2, paths: both },
  { what: 'the PIN has not the form of one', ...withPin('12345\n'), code: 'CARD.PIN_MALFORMED', verifies: 0 },
  { what: 'it is out of the reader', faults: ['card-removed'], code: 'READER.REMOVED', verifies: 0 },
  {
    what: 'it is taken out before the PIN',
    faults: ['card-removed-at-verify'],
    code: 'CARD.STATE_UNKNOWN',
    verifies: 0,
  },
  {
    what: 'it is taken out before it answers to the PIN',
    faults: ['card-removed-after-verify'],
    code: 'CARD.STATE_UNKNOWN',
    verifies: 1,
  },
  { what: 'it is taken out before it signs', faults: ['card-removed-at-sign'], code: 'READER.REMOVED', verifies: 1 },
  { what: 'its kind is not known', faults: ['card-unknown'], code: 'CARD.UNKNOWN', verifies: 0, paths: both },
  { what: 'it answers 6F00 to everything', faults: ['card-garbled'], code: 'CARD.UNKNOWN', verifies: 0, paths: both },
  { what: 'it answers nothing', faults: ['card-mute'], code: 'CARD.UNKNOWN', verifies: 0 },
  {
    what: 'it does not say what came of the PIN',
    faults: ['card-verify-garbled'],
    code: 'CARD.STATE_UNKNOWN',
    verifies: 1,
    paths: both,
  },
  { what: 'it refuses to sign', faults: ['card-sign-refused'], code: 'CARD.UNKNOWN', verifies: 1, paths: both },
  { what: 'it signs with another key', faults: ['card-sign-wrong'], code: 'CARD.UNKNOWN', verifies: 1, paths: both },
  {
    what: 'its certificate has expired',
    faults: ['certificate-expired'],
    code: 'USER.CERTIFICATE_EXPIRED',
    verifies: 0,
  },
  {
    what: 'its certificate is revoked',
    faults: ['certificate-revoked'],
    code: 'USER.CERTIFICATE_REVOKED',
    verifies: 1,
  },
  {
    what: 'it is an agency’s',
    before: ({ home }) => writeFile(join(home, '.env'), 'ECPA_VIRTUAL_CARD=agency\n', { mode: 0o600 }),
    code: 'CARD.WRONG_KIND',
    verifies: 0,
  },
]);
