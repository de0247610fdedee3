import { expect, test } from '@playwright/test';
import { returnCodeError } from '../../middleware/installed/return-code-error.ts';

/** `ret_code`, `last_error`, what it means, and whether the card surely got no PIN. */
const codes = [
  [0x76000006, 0, { name: 'ReaderError', reason: 'no-card' }, true],
  [0x7600000b, 0, { name: 'ComponentError', reason: 'old' }, true],
  [0x7600000d, 0, { name: 'PinError', reason: 'state-unknown' }, false],
  [0x7600000e, 0, { name: 'ComponentError', reason: 'old' }, true],
  [0x7600000f, 0, { name: 'ComponentError', reason: 'refused-site' }, true],
  [0x76000031, 0, { name: 'ComponentError', reason: 'refused-site' }, true],
  [0x76000998, 0, { name: 'ComponentError', reason: 'old' }, true],
  [0x76000999, 0, { name: 'ComponentError', reason: 'cancelled' }, true],
  [0x76100001, 0, { name: 'ReaderError', reason: 'no-service' }, true],
  [0x76100003, 0, { name: 'ReaderError', reason: 'no-reader' }, true],
  [0x76100004, 0, { name: 'ReaderError', reason: 'no-reader' }, true],
  [0x76100005, 0, { name: 'ReaderError', reason: 'in-use' }, true],
  [0x76100006, 160, { name: 'PinError', reason: 'wrong', triesLeft: undefined }, false],
  [0x76100006, -2147483646, { name: 'PinError', reason: 'wrong', triesLeft: 2 }, false],
  [0x76100006, -2147483647, { name: 'PinError', reason: 'wrong', triesLeft: 1 }, false],
  [0x76100006, 162, { name: 'PinError', reason: 'state-unknown' }, false],
  [0x76100006, 164, { name: 'PinError', reason: 'blocked', triesLeft: 0 }, false],
  [0x76100006, 6, { name: 'PinError', reason: 'state-unknown' }, false],
  [0x76100006, 336, { name: 'PinError', reason: 'state-unknown' }, false],
  [0x7610000c, 0, { name: 'CardError', reason: 'no-signing-certificate' }, false],
  [0x7610000d, 0, { name: 'CardError', reason: 'no-signing-certificate' }, false],
  [0x76500001, 0, { name: 'ComponentError', reason: 'certificate-expired' }, false],
  [0x76500002, 0, { name: 'ComponentError', reason: 'certificate-expired' }, false],
  [0x83000100, 0, { name: 'CardError', reason: 'wrong-kind' }, false],
  [0x83000106, 0, { name: 'CardError', reason: 'wrong-kind' }, false],
  [0x12345678, 0, { name: 'PinError', reason: 'state-unknown' }, false],
] as const;

for (const [code, lastError, meaning, unsent] of codes) {
  const shown = `0x${code.toString(16)}${lastError === 0 ? '' : ` with ${lastError}`}`;

  test(`takes ${shown} for ${meaning.name} ${meaning.reason}${unsent ? ', and no PIN sent' : ''}`, () => {
    for (const written of [code, code | 0]) {
      expect(returnCodeError({ ret_code: written, last_error: lastError })).toMatchObject({ error: meaning, unsent });
    }
  });
}

test('takes 0 for success', () => {
  expect(returnCodeError({ ret_code: 0, last_error: 0 })).toBeUndefined();
});
