/** Luminance quantisation: only the mean of a block is ever written, so all factors are 8. */
const quantisation = [0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 8)];

/** Huffman codes of DC size categories 0–11, each 4 bits (ITU-T T.81, B.2.4.2). */
const dcTable = [0xff, 0xc4, 0, 31, 0x00, 0, 0, 0, 12, ...Array.from({ length: 12 }, () => 0), ...Array(12).keys()];

/** One AC code, `0`: the end of a block. */
const acTable = [0xff, 0xc4, 0, 20, 0x10, 1, ...Array.from({ length: 15 }, () => 0), 0x00];

const start = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

function frame(columns: number, rows: number): number[] {
  const [width, height] = [columns * 8, rows * 8];
  return [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
}

const scan = [0xff, 0xda, 0, 8, 1, 1, 0x00, 0, 63, 0];

/** Bits of a difference between two neighbours: its size category, then the difference itself (ITU-T T.81, F.1.2.1). */
function differenceBits(difference: number): string {
  const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
  const value = difference > 0 ? difference : difference + 2 ** size - 1;
  return size.toString(2).padStart(4, '0') + (size === 0 ? '' : value.toString(2).padStart(size, '0'));
}

/** A grey JPEG of squares of 8 × 8 pixels; `grey` gives the shade of each, -100 (dark) to 100. */
export function mosaicJpeg(columns: number, rows: number, grey: (column: number, row: number) => number): Uint8Array {
  let before = 0;
  let bits = '';
  for (let place = 0; place < columns * rows; place += 1) {
    const shade = Math.round(grey(place % columns, Math.floor(place / columns)));
    bits += `${differenceBits(shade - before)}0`;
    before = shade;
  }
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const data = (padded.match(/.{8}/g) ?? []).flatMap((byte) => {
    const value = Number.parseInt(byte, 2);
    return value === 0xff ? [0xff, 0] : [value];
  });
  return Uint8Array.from([
    ...start,
    ...quantisation,
    ...frame(columns, rows),
    ...dcTable,
    ...acTable,
    ...scan,
    ...data,
    0xff,
    0xd9,
  ]);
}
