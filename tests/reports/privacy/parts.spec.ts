import { expect, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { partsOf } from '../../../reports/privacy/parts.ts';

/** Where the central directory keeps an entry's packed size, from its signature on (APPNOTE §4.3.12). */
const packedSizeAt = 20;

test('refuses a zip that claims more packed bytes than it has, before room is made for what they would unpack to', () => {
  const zip = Buffer.from(zipSync({ a: Buffer.from('{}') }));
  expect([...partsOf(zip)].map(({ length }) => length)).toEqual([zip.length, 1, 2]);
  const entry = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
  zip.writeUInt32LE(1_000_000, entry + packedSizeAt);
  zip.writeUInt32LE(200_000_000, entry + packedSizeAt + 4);
  expect(() => [...partsOf(zip)]).toThrow('it unpacks to too much');
});
