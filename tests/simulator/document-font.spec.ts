import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { resumeContent } from '../../simulator/documents/index.ts';
import { allTexts, person } from '../../simulator/people/index.ts';

interface Fontkit {
  create: (bytes: Buffer) => { readonly copyright: string; hasGlyphForCodePoint(codePoint: number): boolean };
}

// The font reader is the PDF maker's own, so it is found from there.
const fromPdfkit = createRequire(createRequire(import.meta.url).resolve('pdfkit'));
const { create } = fromPdfkit('fontkit') as Fontkit;
const folder = new URL('../../simulator/documents/fonts/', import.meta.url);
const bytes = readFileSync(new URL('NotoSansTC-subset.otf', folder));
const font = create(bytes);

const missingIn = (text: string): string[] =>
  [...new Set(text)].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

/** 常用字: Big5 from A440 to C67E. */
function commonBig5(): string[] {
  const big5 = new TextDecoder('big5', { fatal: true });
  return Array.from({ length: 0xc67e - 0xa440 + 1 }, (_, offset) => 0xa440 + offset)
    .filter(
      (code) => ((code & 0xff) >= 0x40 && (code & 0xff) <= 0x7e) || ((code & 0xff) >= 0xa1 && (code & 0xff) <= 0xfe),
    )
    .map((code) => big5.decode(Uint8Array.of(code >> 8, code & 0xff)));
}

test('the font can write everything that a résumé may say of an invented person', () => {
  expect(missingIn(allTexts().join(''))).toEqual([]);
  for (let index = 0; index < 50; index++) {
    const contents = (['general', 'brief'] as const).map((form) => resumeContent(person(index), form, new Date()));
    expect(missingIn(JSON.stringify(contents)), `person ${index}`).toEqual([]);
  }
});

test('the font has ASCII, full-width marks and the 5,401 common characters of Big5', () => {
  const common = commonBig5();
  expect(common).toHaveLength(5401);
  expect(missingIn(common.join(''))).toEqual([]);
  expect(missingIn(Array.from({ length: 95 }, (_, code) => String.fromCharCode(0x20 + code)).join(''))).toEqual([]);
  expect(missingIn('，。、；：？！「」『』（）《》〈〉—…／\u3000')).toEqual([]);
});

test('the font is small, and its licence lies beside it', () => {
  expect(bytes.byteLength).toBeLessThan(1_500_000);
  const licence = readFileSync(new URL('OFL.txt', folder), 'utf8');
  expect(licence).toContain(font.copyright);
  expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
