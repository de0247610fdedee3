import { X509Certificate } from 'node:crypto';
import { expect } from '@playwright/test';
import { HicosGeneration2Card } from '../../simulator/cards/index.ts';
import { readSelected, rightVerify, send, test as base } from './card-issued.ts';

const selectApplication = '00A4040C10A000000283000006220169640001010100';

const test = base.extend<{ second: HicosGeneration2Card }>({
  second: async ({ issued }, use) => {
    await use(new HicosGeneration2Card({ ...issued, person: issued.holder }));
  },
});

test.describe('a HiCOS card of generation 2', () => {
  test('knows its application, and neither another one nor class 80', async ({ second }) => {
    expect(await send(second, '00A4040C08A00000015100000000')).toBe('6A82');
    expect(await send(second, '80A40000023F00')).toBe('6E00');
    expect(await send(second, selectApplication)).toBe('9000');
  });

  test('gives an FCP for each file and reads in class 00', async ({ second, issued }) => {
    await send(second, selectApplication);
    expect(await send(second, '00A40004023F0000')).toBe('620782013883023F009000');
    expect(await send(second, '00A4000402503000')).toMatch(/^6207820138830250309000$/);
    expect(await send(second, '00A400040208F200')).toBe('620B80021C00820101830208F29000');
    const file = await readSelected(second, '00');
    const certificate = new X509Certificate(file.subarray(0x0e00));
    expect(certificate.checkPrivateKey(issued.credentials.signing.privateKey)).toBe(true);
  });

  test('has no files before its application is selected, nor after a reset', async ({ second }) => {
    expect(await send(second, '00A40004023F0000')).toBe('6A82');
    await send(second, selectApplication);
    second.reset();
    expect(await send(second, '00A40004023F0000')).toBe('6A82');
  });

  test('takes a try for each VERIFY outside a secure channel, over resets too', async ({ second }) => {
    await send(second, selectApplication);
    for (const command of ['0020000106313233343536', rightVerify, '00200001']) {
      expect(await send(second, command)).toBe('6982');
      second.reset();
    }
    expect(await send(second, '0020000106313233343536')).toBe('6983');
    expect({ left: second.triesLeft, verify: second.verifyCount }).toEqual({ left: 0, verify: 4 });
  });

  test('opens no secure channel and signs nothing', async ({ second }) => {
    await send(second, selectApplication);
    expect(await send(second, '805000000801020304050607 0800')).toBe('6982');
    expect(await send(second, `84EA820180${'00'.repeat(128)}`)).toBe('6982');
  });
});
