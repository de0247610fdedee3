import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** The most bytes that packed parts of one artefact may unpack to. */
const mostUnpacked = 256 * 1024 * 1024;

/** Deflate makes nothing smaller than this (RFC 1951): a zip that claims more would have room made for nothing. */
const mostRatio = 1032;

/** How deep packed things may lie in packed things. */
const deepest = 6;

/** Something packed that cannot be opened, and so cannot be searched. */
export class UnopenedError extends Error {
  override readonly name = 'UnopenedError';
}

const startsWith = (bytes: Buffer, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Zip and gzip in base64, as HTML reports and HAR carry them. */
const packedBase64 = /(?:UEsDB|H4sI)[A-Za-z0-9+/]{40,}={0,2}/g;

function unzipped(bytes: Buffer): Buffer[] {
  let total = 0;
  const filter = ({ size, originalSize }: { readonly size: number; readonly originalSize: number }): boolean => {
    total += originalSize;
    const isTrue = size <= bytes.length && originalSize <= size * mostRatio + 64;
    if (total > mostUnpacked || !isTrue) throw new UnopenedError('it unpacks to too much');
    return true;
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter }));
    return files.flatMap(([name, content]) => [
      Buffer.from(name),
      Buffer.from(content.buffer, content.byteOffset, content.length),
    ]);
  } catch (cause) {
    if (cause instanceof UnopenedError) throw cause;
    throw new UnopenedError('it is a zip that cannot be opened', { cause });
  }
}

function gunzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostUnpacked });
  } catch (cause) {
    throw new UnopenedError('it is a gzip that cannot be opened', { cause });
  }
}

function utf16Text(bytes: Buffer): Buffer[] {
  const little = startsWith(bytes, 0xff, 0xfe);
  if (!little && !startsWith(bytes, 0xfe, 0xff)) return [];
  return [Buffer.from(new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes))];
}

function unpacked(bytes: Buffer): Buffer[] {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return unzipped(bytes);
  if (startsWith(bytes, 0x1f, 0x8b, 0x08)) return [gunzipped(bytes)];
  // Its letters are numbers of glyphs: what it says of whom cannot be told from its bytes.
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnopenedError('it is, or holds, a PDF document');
  if (!bytes.includes('UEsDB') && !bytes.includes('H4sI')) return utf16Text(bytes);
  const inText = bytes.toString('latin1').match(packedBase64) ?? [];
  return [...utf16Text(bytes), ...inText.map((text) => Buffer.from(text, 'base64'))];
}

/** An artefact's bytes, and those of everything packed in it. Throws `UnopenedError`. */
export function* partsOf(bytes: Buffer, depth = 0): Generator<Buffer> {
  yield bytes;
  if (depth === deepest) return;
  for (const part of unpacked(bytes)) yield* partsOf(part, depth + 1);
}
