import { X509Certificate } from 'node:crypto';
import { expect } from '@playwright/test';
import { type BaseBlock, Constructed, fromBER, Integer, OctetString, Sequence, Utf8String } from 'asn1js';
import { toHex } from '../../card/iso7816/index.ts';
import { readSelected, selectFiles, send, test } from './card-issued.ts';

/** The DER sequences at the beginning of a directory file; what comes behind them must be padding. */
function entriesOf(file: Uint8Array): Sequence[] {
  const entries: Sequence[] = [];
  let at = 0;
  while (file[at] === 0x30) {
    const { offset, result } = fromBER(Uint8Array.from(file.subarray(at)));
    if (!(result instanceof Sequence)) throw new Error('an entry that is no SEQUENCE');
    entries.push(result);
    at += offset;
  }
  const padding = new Set(file.subarray(at));
  expect([[0x00], [0xff]]).toContainEqual([...padding]);
  return entries;
}

function partsOf(value: unknown): BaseBlock[] {
  if (!(value instanceof Constructed)) throw new Error('nothing that has parts');
  return value.valueBlock.value;
}

/** Label and iD of an entry, and the rest of its class attributes. */
function identityOf(entry: Sequence): { readonly label: unknown; readonly id: string; readonly rest: unknown[] } {
  const [[label], [id, ...rest]] = [partsOf(entry.valueBlock.value[0]), partsOf(entry.valueBlock.value[1])];
  if (!(label instanceof Utf8String) || !(id instanceof OctetString)) throw new Error('no label or no iD');
  return { label: label.valueBlock.value, id: toHex(new Uint8Array(id.valueBlock.valueHexView)), rest };
}

test.describe('the files of a HiCOS card of generation 1', () => {
  test('tell the card number and the version', async ({ card, issued }) => {
    await selectFiles(card, '3F00', '0900', '0903');
    expect(Buffer.from(await readSelected(card)).toString()).toBe(issued.holder.cardNumber);
    await selectFiles(card, '0905');
    expect(Buffer.from(await readSelected(card)).toString()).toBe('CHT V32N');
  });

  test('are reached from DF to DF alone', async ({ card }) => {
    await selectFiles(card, '3F00');
    expect(await send(card, '80A40000020903')).toBe('6A82');
    await selectFiles(card, '0900', '0903');
    expect(await send(card, '80A40000025030')).toBe('6A82');
    expect(await send(card, '80B0000004')).toMatch(/9000$/);
  });

  test('hold four certificates, each within its room', async ({ card, issued }) => {
    const { authority, credentials } = issued;
    await selectFiles(card, '3F00', '5030', '08F2');
    const file = await readSelected(card);
    expect(file).toHaveLength(4 * 0x700);
    const expected = [
      authority.root,
      authority.issuer,
      credentials.signing.certificate,
      credentials.encipherment.certificate,
    ];
    for (const [place, der] of expected.entries()) {
      const start = place * 0x700;
      expect(toHex(file.subarray(start, start + der.length))).toBe(toHex(der));
      expect(new X509Certificate(file.subarray(start)).raw).toHaveLength(der.length);
    }
  });

  test('link each key to its certificate by the iD', async ({ card, issued }) => {
    await selectFiles(card, '3F00', '5030', '4100');
    const privateKeys = entriesOf(await readSelected(card)).map((entry) => identityOf(entry));
    await selectFiles(card, '4101');
    const publicKeys = entriesOf(await readSelected(card)).map((entry) => identityOf(entry));
    await selectFiles(card, '4104');
    const certificates = entriesOf(await readSelected(card));
    expect(certificates.map((entry) => identityOf(entry).label)).toEqual(['cert1', 'cert2', 'issuer', 'root']);
    await selectFiles(card, '08F2');
    const bytes = await readSelected(card);
    const expected = [
      { reference: 0x01, key: issued.credentials.signing },
      { reference: 0x05, key: issued.credentials.encipherment },
    ];
    for (const [place, { reference, key }] of expected.entries()) {
      const { id, rest } = privateKeys[place] ?? { id: '', rest: [] };
      expect(rest.flatMap((part) => (part instanceof Integer ? [part.valueBlock.valueDec] : []))).toEqual([reference]);
      expect(publicKeys[place]?.id).toBe(id);
      const certificate = certificates.find((entry) => identityOf(entry).id === id);
      const [typeAttributes] = partsOf(certificate?.valueBlock.value[2]);
      const [path] = partsOf(typeAttributes);
      const [file, index] = partsOf(path);
      expect(toHex(new Uint8Array((file as OctetString).valueBlock.valueHexView))).toBe('3F00503008F2');
      const held = new X509Certificate(bytes.subarray((index as Integer).valueBlock.valueDec));
      expect(held.checkPrivateKey(key.privateKey)).toBe(true);
    }
  });

  test('name the token and the data object of the card number', async ({ card }) => {
    await selectFiles(card, '3F00', '5030', '5032');
    const [info] = entriesOf(await readSelected(card));
    expect(Buffer.from(info?.toBER() ?? new ArrayBuffer()).toString('latin1')).toContain('HiCOS PKI Smart Card');
    await selectFiles(card, '4107');
    expect(entriesOf(await readSelected(card))).toHaveLength(1);
  });

  test('end with 6282 and 6B00, and come in pieces of at most C8h', async ({ card, newCard }) => {
    await selectFiles(card, '3F00', '0900', '0903');
    expect(await send(card, '80B0000C10')).toMatch(/^.{8}6282$/);
    expect(await send(card, '80B0001010')).toBe('6B00');
    expect(await send(card, '80B00000C9')).toBe('6987');
    expect(await send(card, '80B0000000')).toBe('6987');
    const slow = newCard({ readLimit: 0x10 });
    await selectFiles(slow, '3F00', '0900', '0903');
    expect(await send(slow, '80B0000011')).toBe('6987');
    expect(await send(slow, '80B0000010')).toMatch(/9000$/);
  });
});
