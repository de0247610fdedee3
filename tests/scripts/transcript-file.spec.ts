import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ReaderError, readTranscript } from '../../card/index.ts';
import { fromHex } from '../../card/iso7816/index.ts';
import { createTranscriptFile } from '../../scripts/card-listing/transcript-file.ts';
import { hicosCard, readerWith } from '../fixtures/virtual-card.ts';

test('a transcript is for its owner alone, and whole when it is closed', async ({}, testInfo) => {
  const path = testInfo.outputPath('new.jsonl');
  {
    using file = createTranscriptFile(path);
    const reader = file.through(readerWith(await hicosCard()));
    await using connection = await reader.connect();
    await connection.transmit(fromHex('80A40000023F00'));
    await connection[Symbol.asyncDispose]();
    file.finish();
  }
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const [connection] = readTranscript(readFileSync(path, 'utf8')).connections;
  expect(connection).toMatchObject({ reader: 'in-process reader', closed: true, exchanges: [{ answer: '9000' }] });
});

test('a file that is there is not written over', ({}, testInfo) => {
  const path = testInfo.outputPath('old.jsonl');
  writeFileSync(path, 'old');
  expect(() => createTranscriptFile(path)).toThrow(/old\.jsonl is there already/);
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(() => createTranscriptFile(testInfo.outputPath('none/new.jsonl'))).toThrow('cannot be written');
});

test('a recording without a card is an error and leaves no file', ({}, testInfo) => {
  const path = testInfo.outputPath('empty.jsonl');
  const file = createTranscriptFile(path);
  expect(() => {
    file.finish();
  }).toThrow(ReaderError);
  file[Symbol.dispose]();
  expect(existsSync(path)).toBe(false);
});
