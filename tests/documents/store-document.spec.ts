import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { readyFolder, storeDocument } from '../../documents/index.ts';

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
  expect(second.path).toBe(join(folder, '2026-11-24_公務人員履歷表 (2).pdf'));
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

test('begins a new line in the manifest after one that was left half written', async ({ folder }) => {
  await writeFile(join(folder, 'manifest.jsonl'), '{"kind":"resume","fi');
  await storeDocument(proven('one'), folder);
  const lines = (await readFile(join(folder, 'manifest.jsonl'), 'utf8')).split('\n');
  expect(lines).toEqual(['{"kind":"resume","fi', expect.stringContaining('"bytes":3') as unknown, '']);
});

test('names and lists a document by the period that it covers', async ({ folder }) => {
  const { path } = await storeDocument({ ...proven('one'), title: '待遇表', period: '2026-01' }, folder);
  expect(path).toBe(join(folder, '2026-11-24_待遇表_2026-01.pdf'));
  expect(await readFile(join(folder, 'manifest.jsonl'), 'utf8')).toContain('"period":"2026-01"');
});

test('makes a folder ready, and leaves nothing in it', async ({ folder }) => {
  const out = join(folder, 'a', 'b');
  await readyFolder(out);
  expect(await readdir(out)).toEqual([]);
  expect((await stat(out)).mode & 0o777).toBe(0o700);
});

test('says why a folder takes no documents', async ({ folder }) => {
  await writeFile(join(folder, 'file'), '');
  for (const [out, why] of [
    [join(folder, 'file'), 'it is no folder'],
    [join(folder, 'file', 'out'), 'a part of the path is no folder'],
    ['/dev/null/nowhere/out', 'a part of the path is no folder'],
  ] as const) {
    await expect(readyFolder(out)).rejects.toThrow(why);
  }
});
