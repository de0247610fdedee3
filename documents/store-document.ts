import { createHash } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { documentFileName } from './file-name.ts';
import { giveName } from './give-name.ts';
import { appendManifest, readManifest } from './manifest.ts';
import { makeFolder } from './ready-folder.ts';
import { storageFault } from './storage-fault.ts';

/** A proven document that is to be kept. */
export interface ProvenDocument {
  readonly kind: string;
  readonly title: string;
  /** What the document covers, such as `2026-01`; a part of its name. */
  readonly period?: string;
  /** Without a dot; empty where the file has none. */
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
  try {
    const file = await open(part, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return part;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
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
    await makeFolder(folder);
    const known = await sameBytes(folder, digest);
    if (known !== undefined) return { ...described, path: known };
    const name = documentFileName(document);
    const part = await writePart(folder, name, bytes);
    try {
      const path = await giveName(part, folder, name);
      const file = parse(path).base;
      const covers = document.period === undefined ? {} : { period: document.period };
      const entry = { kind, file, ...covers, bytes: bytes.length, sha256: digest, source, at: at.toISOString() };
      await appendManifest(folder, entry).catch(async (error: unknown) => {
        await rm(path, { force: true });
        throw error;
      });
      return { ...described, path };
    } finally {
      await rm(part, { force: true });
    }
  } catch (error) {
    throw storageFault(folder, error);
  }
}
