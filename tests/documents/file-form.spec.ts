import { expect, test } from '@playwright/test';
import { proveFileForm } from '../../documents/index.ts';
import { letterDocx, letterPdf, mosaicJpeg } from '../../simulator/documents/index.ts';

const at = new Date(0);
const jpeg = mosaicJpeg(2, 2, () => 0);

test('tells the media type of what has the form that its name promises', async () => {
  expect(proveFileForm(await letterPdf({ title: '令', paragraphs: [], at }), 'pdf')).toBe('application/pdf');
  expect(proveFileForm(jpeg, 'JPG')).toBe('image/jpeg');
  expect(proveFileForm(letterDocx(['令']), 'docx')).toContain('wordprocessingml');
  expect(proveFileForm(Buffer.from('any'), 'xyz')).toBe('application/octet-stream');
  expect(proveFileForm(Buffer.from('<html></html>'), 'html')).toBe('application/octet-stream');
});

const bad: readonly (readonly [what: string, bytes: Uint8Array, extension: string, reason: string])[] = [
  ['nothing', new Uint8Array(), 'xyz', 'invalid'],
  ['a page', Buffer.from('\n <!DOCTYPE html><p>系統發生錯誤'), 'xyz', 'invalid'],
  ['a page with a byte order mark', Buffer.from('\ufeff<HTML>'), '', 'invalid'],
  ['a picture called PDF', jpeg, 'pdf', 'invalid'],
  ['half a picture', jpeg.subarray(0, -2), 'jpg', 'truncated'],
  ['half a docx', letterDocx(['令']).subarray(0, 400), 'docx', 'truncated'],
];

for (const [what, bytes, extension, reason] of bad) {
  test(`refuses ${what}`, () => {
    expect(() => proveFileForm(bytes, extension)).toThrow(expect.objectContaining({ reason }));
  });
}
