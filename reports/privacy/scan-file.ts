import { openSync, closeSync, readFileSync, readSync, statSync } from 'node:fs';
import type { LeakKind } from './leak.ts';
import type { NeedleSearch } from './needle-search.ts';
import { partsOf, UnopenedError } from './parts.ts';
import { isPicture, textBeside } from './pictures.ts';
import { unescaped } from './unescaped.ts';

/** What is larger is no text of ours but a memory image: it is searched piece by piece and not unpacked. */
const largestWhole = 256 * 1024 * 1024;
const piece = 64 * 1024 * 1024;

/** How much of a piece is searched again with the next one. */
const overlap = 4096;

function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(piece);
    for (let at = 0; ; at += piece - overlap) {
      const count = readSync(file, buffer, 0, piece, at);
      yield buffer.subarray(0, count);
      if (count < piece) return;
    }
  } finally {
    closeSync(file);
  }
}

/** The kinds of value in some bytes, as they stand and with their escapes undone, packed parts included. */
export function kindsInBytes(bytes: Buffer, search: NeedleSearch): ReadonlySet<LeakKind> {
  const found = new Set<LeakKind>();
  const look = (part: Buffer): void => {
    for (const kind of search.kindsIn(part)) found.add(kind);
  };
  try {
    for (const part of partsOf(bytes)) {
      look(part);
      for (const plain of unescaped(part)) look(plain);
    }
  } catch (error) {
    if (!(error instanceof UnopenedError)) throw error;
    found.add('cannot be searched');
  }
  return found;
}

/** Why a file may not be kept; nothing when it may. Its name is searched too. */
export function kindsInFile(path: string, name: string, search: NeedleSearch): ReadonlySet<LeakKind> {
  const found = new Set<LeakKind>(search.kindsIn(Buffer.from(name)));
  const add = (kinds: ReadonlySet<LeakKind>): void => {
    for (const kind of kinds) found.add(kind);
  };
  if (isPicture(path)) {
    const text = textBeside(path);
    if (text === undefined) found.add('picture without its text');
    else add(kindsInBytes(readFileSync(text), search));
  }
  if (statSync(path).size <= largestWhole) add(kindsInBytes(readFileSync(path), search));
  else for (const bytes of piecesOf(path)) add(search.kindsIn(bytes));
  return found;
}
