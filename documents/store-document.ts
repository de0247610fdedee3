import { createHash } from 'node:crypto';
import { chmod, constants, copyFile, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { StorageError } from './errors.ts';
import { documentFileName } from './file-name.ts';
import { appendManifest, readManifest } from './manifest.ts';

/** A proven document that is to be kept. */
export interface ProvenDocument {
  readonly kind: string;
  readonly title: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly pages?: number;
  /** Origin of the site that sent it. */
  readonly source: string;
  readonly at: Date;
}

/** A document on disk. */
export interface DownloadedDocument {
  readonly kind: string;
  readonly title: string;
  /** Absolute path. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly pages?: number;
}

/** SHA-256 as lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The path of a file of this folder that has the same bytes already. */
async function sameBytes(folder: string, digest: string): Promise<string | undefined> {
  for (const entry of await readManifest(folder)) {
    if (entry.sha256 !== digest) continue;
    const path = join(folder, parse(entry.file).base);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes && sha256(bytes) === digest) return path;
  }
  return undefined;
}

/** Writes the bytes to a `.part`, flushed to the disk, and returns its path. */
async function writePart(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const part = join(folder, `${name}.${process.pid}.part`);
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(part, { force: true });
    throw error;
  }
  await file.close();
  return part;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** Gives the part its final name; a name that is taken by another file gets `_2`, `_3` … and is never overwritten. */
async function giveName(part: string, folder: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem}_${count}${ext}`);
    try {
      // A hard link never overwrites; file systems without them get a copy that does not overwrite either.
      await link(part, path).catch(async (error: unknown) => {
        if (isTaken(error)) throw error;
        await copyFile(part, path, constants.COPYFILE_EXCL);
      });
      return path;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

/**
 * Stores a proven document: 0600 in a 0700 folder, by a `.part` and a rename, with a line in `manifest.jsonl`.
 * The same bytes are not stored twice. Throws `StorageError`; nothing is left behind then.
 */
export async function storeDocument(document: ProvenDocument, out: string): Promise<DownloadedDocument> {
  const folder = resolve(out);
  const { kind, title, bytes, mediaType, pages, source, at } = document;
  const digest = sha256(bytes);
  const described = { kind, title, bytes: bytes.length, sha256: digest, mediaType, ...(pages ? { pages } : {}) };
  try {
    if (await mkdir(folder, { recursive: true, mode: 0o700 })) await chmod(folder, 0o700);
    const known = await sameBytes(folder, digest);
    if (known !== undefined) return { ...described, path: known };
    const name = documentFileName(document);
    const part = await writePart(folder, name, bytes);
    try {
      const path = await giveName(part, folder, name);
      const entry = { kind, file: parse(path).base, bytes: bytes.length, sha256: digest, source, at: at.toISOString() };
      await appendManifest(folder, entry).catch(async (error: unknown) => {
        await rm(path, { force: true });
        throw error;
      });
      return { ...described, path };
    } finally {
      await rm(part, { force: true });
    }
  } catch (error) {
    throw new StorageError(`the document could not be written to ${folder}`, { cause: error });
  }
}
