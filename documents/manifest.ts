import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One line of `manifest.jsonl`: what was stored, of which bytes, from where and when. */
export interface ManifestEntry {
  readonly kind: string;
  readonly file: string;
  readonly period?: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly source: string;
  /** ISO 8601 with offset. */
  readonly at: string;
}

const name = 'manifest.jsonl';

function isEntry(entry: object): entry is ManifestEntry {
  const told: Readonly<Record<string, unknown>> = { ...entry };
  const texts = ['kind', 'file', 'sha256', 'source', 'at'].every((field) => typeof told[field] === 'string');
  return texts && typeof told['bytes'] === 'number' && ['undefined', 'string'].includes(typeof told['period']);
}

function parseLine(line: string): ManifestEntry[] {
  try {
    const entry: unknown = JSON.parse(line);
    const isWhole = typeof entry === 'object' && entry !== null && isEntry(entry);
    return isWhole ? [entry] : [];
  } catch {
    return [];
  }
}

/** Reads the text of a manifest; lines that cannot be read (a power cut, an editor) are passed over. */
export function parseManifest(text: string): ManifestEntry[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : parseLine(line)));
}

/** Reads the manifest of a folder, as `parseManifest`; none where there is none. */
export async function readManifest(folder: string): Promise<ManifestEntry[]> {
  return parseManifest(await readFile(join(folder, name), 'utf8').catch(() => ''));
}

/** Takes lines out of the manifest of a folder, whole or not at all; a manifest without lines goes. */
export async function forgetEntries(folder: string, isGone: (entry: ManifestEntry) => boolean): Promise<void> {
  const path = join(folder, name);
  const text = await readFile(path, 'utf8').catch(() => '');
  const kept = text.split('\n').filter((line) => line.trim() !== '' && !parseLine(line).some(isGone));
  if (kept.length === 0) {
    await rm(path, { force: true });
    return;
  }
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, `${kept.join('\n')}\n`, { mode: 0o600 });
  await rename(part, path);
}

/** Adds a line to the manifest of a folder; a line that the disk took only in part is taken back. */
export async function appendManifest(folder: string, entry: ManifestEntry): Promise<void> {
  const file = await open(join(folder, name), 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    // What an earlier run left half written must not swallow this line.
    const gap = size > 0 && last.toString() !== '\n' ? '\n' : '';
    await file.appendFile(`${gap}${JSON.stringify(entry)}\n`).catch(async (error: unknown) => {
      await file.truncate(size);
      throw error;
    });
  } finally {
    await file.close();
  }
}
