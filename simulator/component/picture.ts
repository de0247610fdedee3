import type { AnswerJson } from './answer-json.ts';

const [head, pixels] = [54, 6000];

/** An answer as `p11Image.bmp`: 2000 × 1 pixels of 24 bits, their bytes the JSON in ASCII, padded with spaces to whole pixels. */
export function picture(json: AnswerJson): Buffer {
  const text = JSON.stringify(json).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const bytes = Buffer.alloc(head + pixels);
  bytes.write('BM');
  for (const [place, value] of [
    [2, bytes.length],
    [10, head],
    [14, 40],
    [18, 2000],
    [22, 1],
    [34, pixels],
  ] as const) {
    bytes.writeUInt32LE(value, place);
  }
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  bytes.write(text.padEnd(Math.ceil(text.length / 3) * 3), head, 'latin1');
  return bytes;
}
