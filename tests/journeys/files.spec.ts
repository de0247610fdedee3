import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { DownloadedDocument } from '../../documents/index.ts';
import { downloadFiles, type FileOutcome, readFiles } from '../../flows/index.ts';
import { test as base } from '../fixtures/my-data.ts';

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei' }).format(new Date());

const test = base.extend<{ fetch: (names: readonly string[] | 'all') => Promise<readonly FileOutcome[]> }>({
  fetch: async ({ myData, out }, use) => {
    await use(async (names) => {
      const outcomes: FileOutcome[] = [];
      const tell = (outcome: FileOutcome): unknown => outcomes.push(outcome);
      await downloadFiles(myData.flow, myData.session, { names, out, tell });
      return outcomes;
    });
  },
});

test.describe.configure({ mode: 'default' });

function documentOf(outcome: FileOutcome): DownloadedDocument {
  if ('fault' in outcome) throw outcome.fault;
  return outcome.document;
}

const faultsOf = (outcome: FileOutcome) => ('fault' in outcome ? [outcome.fault] : []);

test('lists the files with their dates and sizes', async ({ myData }) => {
  const files = await readFiles(myData.flow, myData.session);
  expect(files).toHaveLength(5);
  expect(files[0]).toEqual({ name: '學位證書.pdf', uploadedOn: '2024-03-05', size: '11 KB' });
});

test('downloads every file in one session, with the very bytes that the site sent', async ({ fetch, myData }) => {
  const logins = myData.simulator.log.logins.length;
  const before = myData.simulator.log.documents.length;
  const outcomes = await fetch('all');
  const sent = myData.simulator.log.documents.slice(before);
  expect(sent.map(({ name }) => name)).toEqual(outcomes.map(({ file }) => file.name));
  for (const [place, outcome] of outcomes.entries()) {
    const { path, sha256 } = documentOf(outcome);
    expect(sha256).toBe(sent[place]?.sha256);
    expect(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ).toBe(sha256);
  }
  expect(myData.simulator.log.logins).toHaveLength(logins);
  expect(myData.flow.browser.pages().length).toBeLessThanOrEqual(2);
});

test('downloads the files that names and patterns fit, in the list’s order @once', async ({ fetch, documents }) => {
  await fetch(['兩吋相片.jpg', '*證書.pdf', '在職服務證明書']);
  expect(await documents()).toEqual(
    ['學位證書.pdf', '考試及格證書.pdf', '在職服務證明書.docx', '兩吋相片.jpg']
      .map((name) => `${day}_${name}`)
      .toSorted(),
  );
});

test('names what fits no file after the others have come @once', async ({ fetch, documents }) => {
  await expect(fetch(['學位證書.pdf', '../../etc/passwd'])).rejects.toMatchObject({
    reason: 'none',
    message: expect.stringMatching(/^\.\.\/\.\.\/etc\/passwd; there are: 學位證書\.pdf, /),
  });
  expect(await documents()).toEqual([`${day}_學位證書.pdf`]);
});

test('takes the name in raw Big5 where the list has no extension', async ({ fetch, faults, documents }) => {
  faults('files-big5');
  await fetch(['功績訓練 結業證書(114年)', '兩吋相片']);
  expect(await documents()).toEqual([`${day}_兩吋相片.jpg`, `${day}_功績訓練 結業證書(114年).pdf`]);
});

test('keeps two files of one name apart, and the same bytes once @once', async ({ fetch, faults, documents }) => {
  faults('files-same-name');
  const outcomes = await fetch(['學位證書.pdf']);
  expect(outcomes).toHaveLength(3);
  expect(await documents()).toEqual([`${day}_學位證書 (2).pdf`, `${day}_學位證書.pdf`]);
});

test('keeps a name that leads elsewhere in the folder @once', async ({ fetch, faults, documents }) => {
  faults('files-path');
  await fetch(['*離職證明書*']);
  expect(await documents()).toEqual([`${day}_離職證明書.docx`]);
});

for (const [fault, reason, bad, tag = ''] of [
  ['files-missing', 'none', '考試及格證書.pdf'],
  ['files-cut', 'truncated', '學位證書.pdf', ' @once @whole'],
  ['files-huge', 'invalid', '學位證書.pdf', ' @once @whole'],
] as const) {
  test(`brings the other files when the world has the fault ${fault}${tag}`, async ({ fetch, faults, documents }) => {
    faults(fault);
    const outcomes = await fetch('all');
    const faulty = outcomes.flatMap(faultsOf);
    expect(faulty).toMatchObject([{ reason, message: expect.stringContaining(`${bad}: `) as unknown }]);
    expect(await documents()).toHaveLength(4);
    expect(await documents()).not.toContain(`${day}_${bad}`);
  });
}

test('says so when there are no files @once', async ({ myData, faults }) => {
  faults('rooms-empty');
  await expect(readFiles(myData.flow, myData.session)).rejects.toMatchObject({
    reason: 'none',
    message: '個人檔案夾內目前沒有檔案。',
  });
});

test('names the landmark when the list is gone @once @whole', async ({ myData, faults }) => {
  faults('rooms-bare');
  await expect(readFiles({ ...myData.flow, timeout: 9_000 }, myData.session)).rejects.toMatchObject({
    landmark: 'FILES.TABLE',
  });
});
