import fc from 'fast-check';

/** What is done to an answer before it goes on; `place` is a share of the answer's length, in 65 536ths. */
export type Change =
  | { readonly kind: 'other bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'other status word'; readonly statusWord: number; readonly keepData: boolean }
  | { readonly kind: 'cut'; readonly place: number }
  | { readonly kind: 'longer'; readonly bytes: Uint8Array; readonly times: number }
  | { readonly kind: 'bit'; readonly place: number; readonly bit: number }
  | { readonly kind: 'byte'; readonly place: number; readonly value: number }
  | { readonly kind: 'other data'; readonly bytes: Uint8Array };

/** Status words that mean something somewhere, and the same with any SW2. */
const statusWords = fc.oneof(
  fc.constantFrom(0x9000, 0x6282, 0x6100, 0x6c00, 0x63c0, 0x6983, 0x6987, 0x6a82, 0x6b00, 0x6f00, 0x0000, 0xffff),
  fc.tuple(fc.constantFrom(0x61, 0x6c, 0x62, 0x63, 0x69, 0x90), fc.nat(255)).map(([sw1, sw2]) => (sw1 << 8) | sw2),
  fc.nat(0xffff),
);

/** Bytes that lengths are made of in DER: short, long, indefinite and giant forms, and bytes that pad. */
const lengthLike = fc.constantFrom(0x00, 0x01, 0x30, 0x7f, 0x80, 0x81, 0x82, 0x83, 0x84, 0x88, 0xa0, 0xff);

/** Beginnings of DER values, some of them of lengths that are not there, or one in the other without end. */
const derLike = fc.oneof(
  fc
    .tuple(fc.constantFrom(0x02, 0x04, 0x30, 0x31, 0x3f, 0xa0, 0xbf), fc.array(lengthLike, { maxLength: 6 }))
    .map(([tag, length]) => Uint8Array.of(tag, ...length)),
  fc
    .tuple(fc.constantFrom(0x30, 0xa0, 0x24), fc.constantFrom(0x80, 0x81, 0x7e), fc.integer({ min: 1, max: 120 }))
    .map(([tag, length, depth]) => new Uint8Array(2 * depth).map((_, index) => (index % 2 === 0 ? tag : length))),
);

const bytes = fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.uint8Array({ maxLength: 258 }), derLike);

const place = fc.nat(0xffff);

/** Changes of every kind. */
export const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('other bytes'), bytes }),
  fc.record({ kind: fc.constant('other status word'), statusWord: statusWords, keepData: fc.boolean() }),
  fc.record({ kind: fc.constant('cut'), place }),
  fc.record({ kind: fc.constant('longer'), bytes, times: fc.constantFrom(1, 1, 1, 300) }),
  fc.record({ kind: fc.constant('bit'), place, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('byte'), place, value: lengthLike }),
  fc.record({ kind: fc.constant('other data'), bytes }),
);

/** The answer with this change. */
export function change(answer: Uint8Array, what: Change): Uint8Array {
  const data = answer.subarray(0, -2);
  const statusWord = answer.subarray(-2);
  const index = (share: number): number => Math.floor((share / 0x10000) * answer.length);
  switch (what.kind) {
    case 'other bytes':
      return what.bytes;
    case 'other status word':
      return Uint8Array.of(...(what.keepData ? data : []), what.statusWord >> 8, what.statusWord & 0xff);
    case 'cut':
      return answer.slice(0, index(what.place));
    case 'longer': {
      const more = Buffer.concat(Array.from({ length: what.times }, () => what.bytes));
      return Buffer.concat([data, more, statusWord]);
    }
    case 'bit':
      return answer.map((byte, at) => (at === index(what.place) ? byte ^ (1 << what.bit) : byte));
    case 'byte':
      return answer.map((byte, at) => (at === index(what.place) ? what.value : byte));
    case 'other data':
      return Uint8Array.of(...what.bytes, ...statusWord);
  }
}
