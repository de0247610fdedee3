import { expect, test } from '@playwright/test';
import { wrapPin } from '../../card/hicos/wrap-pin.ts';
import { verifyPin } from '../../card/hicos/verify-pin.ts';
import { encodeCommand, fromHex, toHex } from '../../card/iso7816/index.ts';
import { pinOf } from '../fixtures/pin-of.ts';

test('wraps the PIN as the test vector of OpenSSL has it', () => {
  const data = wrapPin(pinOf('123456'), fromHex('000102030405060708090A0B0C0D0E0F'), fromHex('0102030405060708'));
  expect(toHex(encodeCommand(verifyPin(data).apdu))).toBe(
    '8C20000120' + '0102030405060708' + '8D264C14376E3D6139B13C10DEC00ED66185F13EF0B620F2',
  );
});

const answers = [
  [0x63c2, 'wrong', 2],
  [0x63c1, 'wrong', 1],
  [0x63c0, 'blocked', 0],
  [0x6983, 'blocked', 0],
  [0x6a88, 'state-unknown', undefined],
  [0x6700, 'state-unknown', undefined],
] as const;

for (const [statusWord, reason, triesLeft] of answers) {
  test(`takes ${statusWord.toString(16)} after VERIFY as ${reason}`, () => {
    const read = (): void => {
      verifyPin(new Uint8Array(32)).parse({ data: new Uint8Array(), statusWord });
    };
    expect(read).toThrow(expect.objectContaining({ name: 'PinError', reason, triesLeft }));
  });
}
