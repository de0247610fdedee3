/** The characters just before and just after a place, as far as ASCII tells; empty where there are none. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** What stands around the bytes from `start` to `end` of some artefact, in the needle's own encoding. */
export type Surrounding = (hay: Buffer, start: number, end: number) => Surroundings;

/** Around bytes that are text themselves. */
export const aroundText: Surrounding = (hay, start, end) => ({
  before: hay.toString('latin1', Math.max(0, start - 2), start),
  after: hay.toString('latin1', end, end + 2),
});

/** Around UTF-16 units; `high` is where the high byte of a unit stands. */
function aroundUtf16(high: 0 | 1): Surrounding {
  const unit = (hay: Buffer, at: number): string => {
    if (at < 0 || at + 1 >= hay.length || hay[at + high] !== 0) return '';
    return String.fromCharCode(hay[at + 1 - high] ?? 0);
  };
  return (hay, start, end) => ({
    before: unit(hay, start - 4) + unit(hay, start - 2),
    after: unit(hay, end) + unit(hay, end + 2),
  });
}

/** Around UTF-16LE. */
export const aroundUtf16Le = aroundUtf16(1);

/** Around UTF-16BE. */
export const aroundUtf16Be = aroundUtf16(0);

/** Around hexadecimal digits, `width` characters a byte (3 with a space). */
export function aroundHex(width: 2 | 3): Surrounding {
  const character = (hay: Buffer, at: number): string => {
    const digits = at < 0 ? '' : hay.toString('latin1', at, at + 2);
    return /^[0-9a-f]{2}$/i.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : '';
  };
  const gap = width - 2;
  return (hay, start, end) => ({
    before: character(hay, start - 2 * width) + character(hay, start - width),
    after: character(hay, end + gap) + character(hay, end + gap + width),
  });
}

/** Around base64 of text, whose first `skipped` characters of a group of four are not the needle's own. */
export function aroundBase64(skipped: number, textBytes: number): Surrounding {
  const shift = [0, 0, 1, 2][skipped] ?? 0;
  const decoded = (hay: Buffer, from: number, to: number): string =>
    Buffer.from(hay.toString('latin1', Math.max(0, from), to), 'base64').toString('latin1');
  return (hay, start, end) => {
    const group = start - skipped;
    const whole = decoded(hay, group, end + 8);
    const earlier = group >= 4 ? decoded(hay, group - 4, group) : '';
    return { before: (earlier + whole.slice(0, shift)).slice(-2), after: whole.slice(shift + textBytes).slice(0, 2) };
  };
}
