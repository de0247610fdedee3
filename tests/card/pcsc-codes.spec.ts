import { expect, test } from '@playwright/test';
import { ChildFailure } from '../../card/child/index.ts';
import { readerFailure } from '../../card/pcsc/reader-failure.ts';
import { scardCodeNamed, scardCodes } from '../../card/pcsc/scard-codes.ts';

const failure = (message: string, code?: number): unknown =>
  readerFailure('reader "A"', new ChildFailure({ message, ...(code === undefined ? {} : { code }) }));

test('knows every code of PC/SC once', () => {
  expect(scardCodes.size).toBe(66);
  expect(new Set([...scardCodes.values()].map(({ name }) => name)).size).toBe(66);
  for (const [code, { name }] of scardCodes)
    expect([code, name]).toEqual([code, expect.stringMatching(/^SCARD_[EFPW]_/)]);
});

for (const [told, reason] of [
  ['SCardTransmit error: Card was removed.(0x80100069)', 'card-removed'],
  ['SCardConnect error: Sharing violation.(0x8010000b)', 'in-use'],
  ['SCardConnect error: No smart card inserted.(0x8010000c)', 'no-card'],
  ['SCardListReaders error: Cannot find a smart card reader.(0x8010002E)', 'no-reader'],
  ['SCardEstablishContext error: Service not available.(0x8010001d)', 'no-service'],
  ['SCardTransmit error: Command timeout.(0x8010000a)', 'timeout'],
  ['[ SharingViolation ] [ Client.TaskConnect ] Async task error', 'in-use'],
  ['[ RemovedCard ] [ Session.TaskTransmit ] Async task error', 'card-removed'],
  ['[ NoReadersAvailable ] x', 'no-reader'],
  ['[ InternalError ] x', 'no-service'],
] as const) {
  test(`takes "${told}" as ${reason}`, () => {
    expect(failure(told)).toMatchObject({ name: 'ReaderError', reason });
  });
}

test('believes the number before the text', () => {
  expect(failure('whatever (0x80100069)', 0x8010000b)).toMatchObject({ reason: 'in-use' });
});

test('tells an unknown code in hex, and a failure without a code in its own words', () => {
  expect(failure('SCardTransmit error: (0x801000ff)')).toMatchObject({
    reason: 'no-service',
    message: 'reader "A": 0x801000FF',
  });
  expect(failure('libpcsclite.so.1: cannot open shared object file')).toMatchObject({
    reason: 'no-service',
    message: 'reader "A": libpcsclite.so.1: cannot open shared object file',
  });
});

test('names the code and what helps', () => {
  expect(failure('x', 0x8010006a)).toMatchObject({
    message: expect.stringMatching(/SCARD_W_SECURITY_VIOLATION \(0x8010006A\); .*polkit/),
  });
});

test('gives an error that is not of PC/SC back as it is', () => {
  const other = new RangeError('other');
  expect(readerFailure('x', other)).toBe(other);
});

test('finds a code by the spelling of pcsc-mini, and none for a name that PC/SC does not have', () => {
  expect(scardCodeNamed('UnresponsiveCard')).toBe(0x80100066);
  expect(scardCodeNamed('AsyncWorkCancelled')).toBeUndefined();
});
