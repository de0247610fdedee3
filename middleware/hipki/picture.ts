import type { Answer, AnswerJson } from './answer.ts';

const headerBytes = 54;
const width = 2000;
const pixelBytes = width * 3;

/** JSON in ASCII alone: everything else as `\uXXXX`. */
function asciiJson(json: AnswerJson): string {
  return JSON.stringify(json).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether the JSON fits a picture. */
export function fitsPicture(json: AnswerJson): boolean {
  return asciiJson(json).length <= pixelBytes;
}

/**
 * The JSON as a BMP of 2000 × 1 pixels, 24 bits (BITMAPFILEHEADER and BITMAPINFOHEADER, 54 bytes): pixel bytes are the
 * text, padded with spaces to whole pixels; black pixels follow. Throws `RangeError` when it does not fit.
 */
export function bitmapOf(json: AnswerJson): Buffer {
  const text = asciiJson(json);
  if (text.length > pixelBytes) throw new RangeError(`${text.length} characters do not fit a picture of ${pixelBytes}`);
  const bitmap = Buffer.alloc(headerBytes + pixelBytes);
  bitmap.write('BM', 0, 'latin1');
  bitmap.writeUInt32LE(bitmap.length, 2);
  bitmap.writeUInt32LE(headerBytes, 10);
  bitmap.writeUInt32LE(40, 14);
  bitmap.writeInt32LE(width, 18);
  bitmap.writeInt32LE(1, 22);
  bitmap.writeUInt16LE(1, 26);
  bitmap.writeUInt16LE(24, 28);
  bitmap.writeUInt32LE(pixelBytes, 34);
  bitmap.write(text.padEnd(Math.ceil(text.length / 3) * 3), headerBytes, 'latin1');
  return bitmap;
}

/** The JSON as a picture that pages of `reader` (an origin, or `*`) may read through a canvas. */
export function pictureAnswer(json: AnswerJson, reader: string): Answer {
  const headers = { 'access-control-allow-origin': reader, 'cross-origin-resource-policy': 'cross-origin' };
  return { status: 200, contentType: 'image/bmp', body: bitmapOf(json), headers };
}
