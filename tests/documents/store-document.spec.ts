import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { storeDocument } from '../../documents/index.ts';

const test = base.extend<{ readonly folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ecpa-store-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const at = new Date('2026-11-23T16:30:00Z');
const proven = (text: string) => ({
  kind: 'resume',
  title: '公務人員履歷表',
  extension: 'pdf',
  bytes: Buffer.from(text),
  mediaType: 'application/pdf',
  pages: 2,
  source: 'http://mydata.localhost:1',
  at,
});

test('names a document by Taipei’s date and its title', async ({ folder }) => {
  const { path } = await storeDocument(proven('one'), folder);
  expect(path).toBe(join(folder, '2026-11-24_公務人員履歷表.pdf'));
});

test('keeps document, manifest and folder from others', async ({ folder }) => {
  const out = join(folder, 'new');
  const { path } = await storeDocument(proven('one'), out);
  for (const [name, mode] of [
    [path, 0o600],
    [join(out, 'manifest.jsonl'), 0o600],
    [out, 0o700],
  ] as const) {
    expect((await stat(name)).mode & 0o777, name).toBe(mode);
  }
});

test('writes the digest of the very bytes into the manifest', async ({ folder }) => {
  await storeDocument(proven('abc'), folder);
  const line = JSON.parse(await readFile(join(folder, 'manifest.jsonl'), 'utf8')) as Record<string, unknown>;
  expect(line).toMatchObject({
    kind: 'resume',
    file: '2026-11-24_公務人員履歷表.pdf',
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    source: 'http://mydata.localhost:1',
  });
});

test('does not store the same bytes twice', async ({ folder }) => {
  const first = await storeDocument(proven('one'), folder);
  const second = await storeDocument(proven('one'), folder);
  expect(second.path).toBe(first.path);
  expect((await readdir(folder)).toSorted()).toEqual(['2026-11-24_公務人員履歷表.pdf', 'manifest.jsonl']);
});

test('never overwrites another file of the same name', async ({ folder }) => {
  const first = await storeDocument(proven('one'), folder);
  const second = await storeDocument(proven('two'), folder);
  expect(second.path).toBe(join(folder, '2026-11-24_公務人員履歷表_2.pdf'));
  expect(await readFile(first.path, 'utf8')).toBe('one');
});

test('stores again what the manifest tells but the folder has lost', async ({ folder }) => {
  const { path } = await storeDocument(proven('one'), folder);
  await rm(path);
  expect((await storeDocument(proven('one'), folder)).path).toBe(path);
});

test('passes over manifest lines that cannot be read', async ({ folder }) => {
  await writeFile(join(folder, 'manifest.jsonl'), '{"half\n[]\nnull\n');
  expect((await storeDocument(proven('one'), folder)).bytes).toBe(3);
});

test('leaves nothing behind when the folder cannot be made', async ({ folder }) => {
  await writeFile(join(folder, 'file'), '');
  await expect(storeDocument(proven('one'), join(folder, 'file', 'out'))).rejects.toMatchObject({
    name: 'StorageError',
  });
  expect(await readdir(folder)).toEqual(['file']);
});
