import { appendFile, readFile } from 'node:fs/promises';
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

function parseLine(line: string): ManifestEntry[] {
  try {
    const entry: unknown = JSON.parse(line);
    const whole = typeof entry === 'object' && entry !== null && 'file' in entry && 'sha256' in entry;
    return whole ? [entry as ManifestEntry] : [];
  } catch {
    return [];
  }
}

/** Reads the manifest of a folder; lines that cannot be read (a power cut, an editor) are passed over. */
export async function readManifest(folder: string): Promise<ManifestEntry[]> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : parseLine(line)));
}

/** Adds a line to the manifest of a folder. */
export async function appendManifest(folder: string, entry: ManifestEntry): Promise<void> {
  await appendFile(join(folder, name), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
}
