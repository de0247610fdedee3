import { CardError } from '../errors.ts';
import { exchange } from '../exchange.ts';
import type { Transmit } from '../transmit.ts';
import type { FileDialect } from './file-dialect.ts';

/** The largest piece that every HiCOS card gives, and the one to use after 6987. */
const piece = 0xc8;
const smallPiece = 0x10;

/** READ BINARY has 15 bits for the offset (ISO/IEC 7816-4 §7.2.3). */
const lastOffset = 0x7fff;

/** Selects a path from DF to DF to EF. Throws `CardError` where a file is not there. */
export async function selectPath(transmit: Transmit, dialect: FileDialect, path: readonly number[]): Promise<void> {
  for (const fid of path) {
    const select = dialect.selectFile(fid);
    if (!(await exchange(transmit, select)))
      throw new CardError('unexpected-answer', `${select.name}: not on this card`);
  }
}

/** Reads the selected EF from `offset` until `enough` says so, the file ends, or the card gives nothing more. */
export async function readFrom(
  transmit: Transmit,
  dialect: FileDialect,
  options: { readonly offset: number; readonly enough: (bytes: Uint8Array) => number },
): Promise<Uint8Array> {
  let read: Uint8Array = new Uint8Array();
  let size = piece;
  for (;;) {
    const missing = options.enough(read) - read.length;
    const offset = options.offset + read.length;
    if (missing <= 0 || offset > lastOffset) return read;
    const answer = await exchange(transmit, dialect.readBinary(offset, Math.min(size, missing)));
    if (answer.kind === 'smaller-pieces') {
      if (size === smallPiece) throw new CardError('unexpected-answer', 'READ BINARY: 6987 for the smallest piece');
      size = smallPiece;
      continue;
    }
    if (answer.bytes.length === 0) return read;
    read = Uint8Array.from([...read, ...answer.bytes]);
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
