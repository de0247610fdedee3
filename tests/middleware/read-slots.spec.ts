import { expect, test } from '@playwright/test';
import { isOlder, versionIn } from '../../middleware/installed/component-version.ts';
import { readSlots } from '../../middleware/installed/read-slots.ts';

const slot = (slotDescription: string, serialNumber?: string) => ({
  slotDescription,
  token: serialNumber === undefined ? 'unknown token' : { serialNumber, label: 'HiCOS PKI Smart Card', certs: [] },
});
const info = (...slots: readonly object[]): string =>
  JSON.stringify({ func: 'pkcs11info', ret_code: 0, last_error: 0, slots });

/** What reading throws. */
function fault(text: string, reader?: string): unknown {
  try {
    readSlots(text, reader);
  } catch (error) {
    return error;
  }
  return undefined;
}

test('finds the card among empty readers', () => {
  const found = readSlots(info(slot('Empty 0'), slot('Reader 1', 'TP01234567890123 ')));
  expect(found).toEqual({ readerName: 'Reader 1', cardNumber: 'TP01234567890123', certificates: [] });
});

test('tells no reader, no card and an error code apart', () => {
  expect(fault(info())).toMatchObject({ name: 'ReaderError', reason: 'no-reader' });
  expect(fault(info(slot('Empty 0')))).toMatchObject({ name: 'ReaderError', reason: 'no-card' });
  expect(fault('{"ret_code":1979711539}')).toMatchObject({ name: 'PinError', reason: 'state-unknown' });
  expect(fault('{"ret_code":1980760067}')).toMatchObject({ name: 'ReaderError', reason: 'no-reader' });
});

test('never lets a PIN go to the first card when another one is meant, or none is named', () => {
  const two = info(slot('Reader A', 'TP00000000000001'), slot('Reader B', 'TP00000000000002'));
  expect(fault(two)).toMatchObject({ name: 'ReaderError', reason: 'several-cards' });
  expect(fault(two, 'Reader B')).toMatchObject({ name: 'ReaderError', reason: 'several-cards' });
  expect(readSlots(two, 'Reader A').cardNumber).toBe('TP00000000000001');
  expect(fault(info(slot('Reader A', 'TP00000000000001')), 'B')).toMatchObject({ reason: 'no-card' });
});

test('reads a version, and compares it number by number', () => {
  expect(versionIn('HiPKI version:1.3.4.103349\r\n')).toBe('1.3.4.103349');
  expect(versionIn('nginx')).toBeUndefined();
  expect(isOlder('1.3.4.103348', '1.3.4.103349')).toBe(true);
  expect(isOlder('1.3.4', '1.3.4.103349')).toBe(true);
  expect(isOlder('1.3.4.103349', '1.3.4.103349')).toBe(false);
  expect(isOlder('1.10.0', '1.3.4.103349')).toBe(false);
  expect(isOlder('0.9.9.999999', '1.3.4.103349')).toBe(true);
});
