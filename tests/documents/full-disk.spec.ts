import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type TestInfo } from '@playwright/test';

const mount = fileURLToPath(new URL('disk/small-disk.sh', import.meta.url));
const program = fileURLToPath(new URL('disk/store-until-full.mjs', import.meta.url));

/** What became of a document, of its folder, and of the manifest in it. */
interface Told {
  readonly stored: string;
  readonly files: readonly string[];
  readonly manifest: readonly string[];
}

/**
 * Stores documents of these sizes, in kB, on a disk of 64 kB with a manifest of so many bytes; the test is skipped where this
 * machine mounts no disk for us.
 */
async function storeOnSmallDisk(
  { manifest, sizes }: { readonly manifest: number; readonly sizes: readonly number[] },
  testInfo: TestInfo,
): Promise<readonly Told[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ecpa-disk-'));
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const store = [process.execPath, '--import', 'tsx', program, folder, ...[manifest, ...sizes].map(String)];
  try {
    const { stdout } = await promisify(execFile)('unshare', ['--mount', ...asRoot, mount, '64k', folder, ...store]);
    return JSON.parse(stdout) as Told[];
  } catch (error) {
    testInfo.skip(/unshare|mount|ENOENT/.test(String(error)), 'no disk can be mounted here: not Linux, or no right');
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const name = (size: number): string => `2026-11-24_${size}.bin`;
const full: unknown = expect.stringMatching(/^StorageError: .*no space is left on the disk$/);

test('loses nothing when the disk is full, leaves no part, and goes on where there is room', async ({}, testInfo) => {
  const told = await storeOnSmallDisk({ manifest: 0, sizes: [20, 100, 64, 8] }, testInfo);
  const first = { files: [name(20), 'manifest.jsonl'], manifest: [name(20)] };
  expect(told).toEqual([
    { stored: 'stored', ...first },
    { stored: full, ...first },
    { stored: full, ...first },
    { stored: 'stored', files: [name(20), name(8), 'manifest.jsonl'], manifest: [name(20), name(8)] },
  ]);
});

test('takes a document back whose line in the manifest is written in part alone', async ({}, testInfo) => {
  // 1 page of 4 kB for the manifest, 15 for the document: the line that follows would begin the 17th.
  const told = await storeOnSmallDisk({ manifest: 4_000, sizes: [60, 8] }, testInfo);
  expect(told).toEqual([
    { stored: full, files: ['manifest.jsonl'], manifest: ['earlier'] },
    { stored: 'stored', files: [name(8), 'manifest.jsonl'], manifest: ['earlier', name(8)] },
  ]);
});
