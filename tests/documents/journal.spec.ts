import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { openJournal, StorageError } from '../../documents/index.ts';

const test = base.extend<{ readonly folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ecpa-journal-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

test('gives the next run what was written, to its owner alone', async ({ folder }) => {
  const out = join(folder, 'new');
  const journal = await openJournal(out, 'work');
  expect(journal.entries).toEqual([]);
  await journal.append({ one: 1 });
  await journal.append({ two: '二' });
  expect((await openJournal(out, 'work')).entries).toEqual([{ one: 1 }, { two: '二' }]);
  expect((await stat(join(out, 'work.jsonl'))).mode & 0o777).toBe(0o600);
  expect((await stat(out)).mode & 0o777).toBe(0o700);
});

test('passes over a line that was cut off, and goes on in a new one', async ({ folder }) => {
  const first = await openJournal(folder, 'work');
  await first.append({ one: 1 });
  await appendFile(join(folder, 'work.jsonl'), '{"two":');
  const second = await openJournal(folder, 'work');
  await second.append({ three: 3 });
  expect((await openJournal(folder, 'work')).entries).toEqual([{ one: 1 }, { three: 3 }]);
});

test('leaves nothing when all is done', async ({ folder }) => {
  const journal = await openJournal(folder, 'work');
  await journal.append({ one: 1 });
  await journal.remove();
  await journal.remove();
  expect((await openJournal(folder, 'work')).entries).toEqual([]);
});

test('tells when the folder cannot be written', async ({ folder }) => {
  await writeFile(join(folder, 'file'), '');
  const journal = await openJournal(join(folder, 'file'), 'work');
  await expect(journal.append({ one: 1 })).rejects.toThrow(StorageError);
});
