import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { safeFileName, sentFileName } from '../../documents/index.ts';
import { encodeBig5 } from '../../simulator/cards/index.ts';

const names: readonly (readonly [given: string, safe: string])[] = [
  ['108年獎勵令_操作手冊(人事人員).pdf', '108年獎勵令_操作手冊(人事人員).pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\someone\\令.pdf', '令.pdf'],
  ['..', 'file'],
  ['', 'file'],
  ['   .hidden', 'hidden'],
  ['con.txt', '_con.txt'],
  ['COM1', '_COM1'],
  ['console.txt', 'console.txt'],
  ['a\u0000b\u202egpj.exe', 'a_b_gpj.exe'],
  ['what?*<>|":.odt', 'what_______.odt'],
  ['name. . .', 'name'],
  ['e\u0301.pdf', '\u00e9.pdf'],
];

for (const [given, safe] of names) {
  test(`makes ${JSON.stringify(safe)} of ${JSON.stringify(given)}`, () => {
    expect(safeFileName(given)).toBe(safe);
  });
}

test('keeps the extension of a long name, and cuts no character in two', () => {
  const name = safeFileName(`${'𠮷'.repeat(300)}.pdf`);
  expect(name).toMatch(/^𠮷+\.pdf$/u);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(safeFileName(`${'a'.repeat(300)}.pdf`)).toHaveLength(120);
});

test('gives for any text one that is a name, and stays as it is the second time', () => {
  const isName = fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
    const name = safeFileName(text);
    const form = /^[^\\/:*?"<>|\p{Cc}. ]([^\\/:*?"<>|\p{Cc}]*[^\\/:*?"<>|\p{Cc}. ])?$/u;
    return form.test(name) && Buffer.byteLength(name) <= 200 && safeFileName(name) === name;
  });
  expect(fc.check(isName, { numRuns: 1000 })).toMatchObject({ failed: false });
});

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test('reads a name in raw Big5, also where a second byte is a backslash', () => {
  for (const name of ['記功以下獎勵令.pdf', '許功蓋', '獎勵令_操作手冊(人事人員).pdf']) {
    expect(sentFileName(`attachment; filename="${latin1(encodeBig5(name))}"; size=1`)).toBe(name);
  }
});

test('reads a name in raw UTF-8, as RFC 8187 writes it, and as plain ASCII', () => {
  const name = '派免令 114.pdf';
  expect(sentFileName(`inline; filename="${latin1(Buffer.from(name))}"`)).toBe(name);
  const extended = `filename*=UTF-8''${encodeURIComponent(name)}`;
  expect(sentFileName(`attachment; filename="x.pdf"; ${extended}`)).toBe(name);
  expect(sentFileName('attachment; filename=a.pdf; size=3')).toBe('a.pdf');
  expect(sentFileName('attachment; filename="a \\"b\\".pdf"')).toBe('a "b".pdf');
});

test('has no name where none was sent', () => {
  for (const disposition of ['', 'attachment', 'attachment; filename=""', "attachment; filename*=x'y"]) {
    expect(sentFileName(disposition)).toBeUndefined();
  }
});
