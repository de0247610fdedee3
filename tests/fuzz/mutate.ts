import { Dice } from '../../simulator/people/dice.ts';
import type { FuzzTarget } from './target.ts';

/** Texts that parsers stumble over: names on every prototype, numbers without end, halves of characters, depth. */
const nasty = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '{"__proto__":{"polluted":1}}'],
  ...['-1', '0', '1e999', '-0', '99999999999999999999', 'NaN', 'null', 'true', '[]', '{}', '""', "'", '"', '\\', '%'],
  ...['\0', '\r\n', '\ufeff', '\u2028', '\ud800', '\u202e', '%00', '%c0%80', '../', '//', '<', '&#0;', '=cmd|x'],
  ...['['.repeat(400), '{"a":'.repeat(200), '%'.repeat(300), ' '.repeat(2000), 'A'.repeat(3000), '年'.repeat(50)],
].map((text) => Buffer.from(text));

/** Bytes that lengths, tags and ends are made of. */
const telling = [0x00, 0x01, 0x0a, 0x1f, 0x20, 0x22, 0x30, 0x7f, 0x80, 0x81, 0x84, 0x88, 0xa0, 0xfe, 0xff];

function spliced(input: Buffer, from: number, to: number, piece: Uint8Array): Buffer {
  return Buffer.concat([input.subarray(0, from), piece, input.subarray(to)]);
}

function changedOnce(input: Buffer, dice: Dice, { seeds, words = [] }: FuzzTarget): Buffer {
  const at = dice.between(0, input.length);
  const end = Math.min(input.length, at + dice.between(0, dice.between(0, 3) === 0 ? input.length : 8));
  switch (dice.between(0, 8)) {
    case 0:
      return spliced(input, at, end, Buffer.of());
    case 1:
      return spliced(input, at, at, dice.one(nasty));
    case 2:
      return spliced(input, at, end, dice.one(nasty));
    case 3:
      return spliced(input, at, at + 1, Buffer.of(dice.one(telling)));
    case 4:
      return spliced(input, at, at + 1, Buffer.of((input[at] ?? 0) ^ (1 << dice.between(0, 7))));
    case 5:
      return spliced(input, at, at, input.subarray(at, end));
    case 6: {
      const other = dice.one(seeds);
      return spliced(input, at, input.length, other.subarray(dice.between(0, other.length)));
    }
    case 7:
      return input.subarray(0, at);
    default:
      return words.length > 0
        ? spliced(input, at, end, Buffer.from(dice.one(words)))
        : spliced(input, at, at + 1, Buffer.of(dice.between(0, 255)));
  }
}

/** No input of the formats comes near this. */
const longest = 64 * 1024;

/** The input of one case; the same seed and index give the same one. */
export function caseOf(target: FuzzTarget, seed: number, index: number): Buffer {
  const dice = new Dice(Math.imul(seed, 1_000_003) + index);
  let input = dice.one(target.seeds);
  for (let left = dice.between(1, 5); left > 0; left -= 1) input = changedOnce(input, dice, target);
  return input.length > longest ? input.subarray(0, longest) : input;
}
