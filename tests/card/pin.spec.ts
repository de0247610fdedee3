import { inspect } from 'node:util';
import { expect, test } from '@playwright/test';
import { Pin } from '../../card/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('takes 6 to 8 letters or digits and nothing else', () => {
  for (const good of ['123456', '12345678', 'aB3dE6']) expect(Pin.from(bytes(good)), good).toBeDefined();
  for (const bad of ['', '12345', '123456789', '12345 ', '12345\n', '12-456', '１２３４５６']) {
    expect(Pin.from(bytes(bad)), bad).toBeUndefined();
  }
});

test('wipes the buffer that it was made from', () => {
  const source = bytes('135790');
  Pin.from(source);
  expect([...source]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('shows nothing of itself as text, JSON or in an inspection', () => {
  const pin = Pin.from(bytes('135790'));
  expect(`${String(pin)} ${JSON.stringify({ pin })} ${inspect({ pin }, { depth: 9, showHidden: true })}`).not.toContain(
    '135790',
  );
});

test('cannot be used after it was wiped', () => {
  const pin = Pin.from(bytes('135790'));
  expect(pin?.use((lent) => lent.length)).toBe(6);
  pin?.wipe();
  expect(() => pin?.use((lent) => lent.length)).toThrow('wiped');
});
