import { expect, test } from '@playwright/test';
import { swapPin } from '../../middleware/installed/swap-pin.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const swapped = (body: string, pin: string): string | undefined => {
  const found = swapPin(bytes(body), '12345678', bytes(pin));
  return found && Buffer.from(found).toString('utf8');
};

test('puts a PIN of any length where the decoy stands, and leaves every other byte', () => {
  const body = (pin: string): string => `tbsPackage={"tbs":"簽%2Babc","pin":"${pin}","nonce":""}`;
  for (const pin of ['246810', 'abc4567', '87654321']) expect(swapped(body('12345678'), pin)).toBe(body(pin));
});

test('gives nothing where the decoy does not stand, or stands twice', () => {
  expect(swapped('tbsPackage={"pin":"1234567"}', '246810')).toBeUndefined();
  expect(swapped('tbsPackage={"tbs":"12345678","pin":"12345678"}', '246810')).toBeUndefined();
});
