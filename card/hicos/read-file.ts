import { CardError } from '../errors.ts';
import { exchange } from '../exchange.ts';
import type { Transmit } from '../transmit.ts';
import type { FileDialect } from './file-dialect.ts';

/** The largest piece that every HiCOS card gives, and the one to use after 6987. */
const piece = 0xc8;
const smallPiece = 0x10;

/** No certificate and no directory of these cards is longer; a length beyond it makes no sense. */
const longest = 0x1000;

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** What to read of a file. */
export interface ReadOptions {
  /** Where to begin. */
  readonly offset: number;
  /** How many bytes are wanted in all, as far as the bytes read so far tell it. */
  readonly enough: (bytes: Uint8Array) => number;
}

/** Reads the selected EF from `offset` until `enough` says so, the file ends, or the card gives nothing more; 4096 bytes at most. */
export async function readFrom(transmit: Transmit, dialect: FileDialect, options: ReadOptions): Promise<Uint8Array> {
  let read: Uint8Array = new Uint8Array();
  let size = piece;
  for (;;) {
    const missing = Math.min(options.enough(read), longest) - read.length;
    if (missing <= 0) return read;
    const length = Math.min(size, missing);
    const answer = await exchange(transmit, dialect.readBinary(options.offset + read.length, length));
    if (answer.kind === 'smaller-pieces') {
      if (size === smallPiece) throw new CardError('unexpected-answer', 'READ BINARY: 6987 for the smallest piece');
      size = smallPiece;
      continue;
    }
    const { bytes } = answer;
    if (bytes.length === 0) return read;
    if (bytes.length > length) {
      throw new CardError('unexpected-answer', `READ BINARY: ${bytes.length} bytes instead of ${length}`);
    }
    read = joined(read, bytes);
  }
}

/** For `readFrom`: one DER value, by its own length field (X.690 §8.1.3; long form of up to two bytes). */
export function wholeDerValue(bytes: Uint8Array): number {
  const [, length, high = 0, low = 0] = bytes;
  if (bytes.length < 4 || length === undefined) return piece;
  if (length < 0x80) return 2 + length;
  if (length === 0x81) return 3 + high;
  return length === 0x82 ? 4 + ((high << 8) | low) : 0;
}

/** For `readFrom`: a directory file up to its padding, one DER value after the other (ISO/IEC 7816-15 §8). */
export function wholeDirectory(bytes: Uint8Array): number {
  if (bytes.length === 0) return piece;
  let end = 0;
  while (end < bytes.length) {
    const tag = bytes[end];
    if (tag === 0x00 || tag === 0xff) return end;
    const length = wholeDerValue(bytes.subarray(end));
    if (length === 0) return end;
    end += length;
  }
  return end + 1;
}
