import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test as base } from '@playwright/test';
import { storeDocument } from '../../documents/index.ts';
import { chooseViewer } from '../../scripts/ephemeral/viewer.ts';
import { showUntilDone } from '../../scripts/ephemeral/show-until-done.ts';
import { compareWithLast } from '../../scripts/resume-difference/compare-with-last.ts';
import { earlierResumes } from '../../scripts/resume-difference/earlier-resumes.ts';
import { differenceJson, differenceText, storeDifference } from '../../scripts/resume-difference/tell-difference.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { resumePdf } from '../../simulator/documents/index.ts';
import { type Person, person } from '../../simulator/people/index.ts';

interface Folder {
  readonly path: string;
  /** Stores a person’s 履歷表 as a run of that day would; gives its path. */
  readonly store: (of: Person, day: string, form?: 'general' | 'brief') => Promise<string>;
}

const test = base.extend<{ readonly folder: Folder }>({
  folder: async ({}, use) => {
    const path = await mkdtemp(join(tmpdir(), 'ecpa-diff-'));
    const store: Folder['store'] = async (of, day, form = 'general') => {
      const at = new Date(`${day}T04:00:00Z`);
      const title = form === 'brief' ? '公務人員簡式履歷表' : '公務人員履歷表';
      const bytes = await resumePdf(of, { form, at });
      const about = { kind: 'resume', title, extension: 'pdf', mediaType: 'application/pdf' };
      return (await storeDocument({ ...about, bytes, source: 'http://mydata.localhost', at }, path)).path;
    };
    await use({ path, store });
    await rm(path, { recursive: true, force: true });
  },
});

const someone = person(0);
const later: Person = { ...someone, statement: '<b>另行補充</b> & "更多"' };

test('compares with the last one of the same person and form', async ({ folder }) => {
  await folder.store(someone, '2026-11-01');
  const last = await folder.store(someone, '2026-11-10');
  await folder.store(someone, '2026-11-12', 'brief');
  await folder.store(person(1), '2026-11-15');
  const earlier = await earlierResumes(folder.path);
  const now = await folder.store(later, '2026-11-24');
  const difference = await compareWithLast(now, earlier);
  expect(difference?.since).toBe(last);
  expect(differenceJson(difference)).toMatchObject({
    changed: true,
    parts: [{ part: 'statement', title: '簡要自述', changed: [{ is: { 內容: later.statement }, fields: ['內容'] }] }],
  });
});

test('says so where nothing changed, and where there is nothing to compare with', async ({ folder }) => {
  expect(differenceText(undefined, 'en', 80)).toContain('no earlier');
  const first = await folder.store(someone, '2026-11-10');
  expect(await compareWithLast(first, [])).toBeUndefined();
  const earlier = await earlierResumes(folder.path);
  const same = await compareWithLast(await folder.store(someone, '2026-11-24'), earlier);
  expect(differenceText(same, 'zh-TW', 80)).toBe('與 2026-11-10_公務人員履歷表.pdf 相比，沒有異動。\n');
  expect(differenceJson(same)).toMatchObject({ since: first, changed: false, parts: [] });
});

test('names an older document that cannot be read, and what to do; the new one stays', async ({ folder }) => {
  const broken = await folder.store(someone, '2026-11-10');
  await writeFile(broken, '%PDF-1.7 not any more');
  const earlier = await earlierResumes(folder.path);
  const now = await folder.store(later, '2026-11-24');
  const error: unknown = await compareWithLast(now, earlier).catch((thrown: unknown) => thrown);
  const { code, detail } = toFailure(error);
  expect(code).toBe('DOCUMENT.UNREADABLE');
  expect(detail).toContain('2026-11-10_公務人員履歷表.pdf');
  expect((await readFile(now)).length).toBeGreaterThan(10_000);
});

async function foundDifference(...arguments_: Parameters<typeof compareWithLast>) {
  const difference = await compareWithLast(...arguments_);
  if (!difference) throw new Error('there is nothing to compare with');
  return difference;
}

for (const language of ['zh-TW', 'en'] as const) {
  test(`stores a page that needs no network and no script (${language})`, async ({ folder }) => {
    await folder.store(someone, '2026-11-10');
    const earlier = await earlierResumes(folder.path);
    const path = await folder.store(later, '2026-11-24');
    const difference = await foundDifference(path, earlier);
    const document = { kind: 'resume', title: '公務人員履歷表', path, bytes: 1, sha256: '', mediaType: '' };
    const options = { language, out: folder.path, source: 'http://mydata.localhost' };
    const stored = await storeDifference(difference, document, options);
    expect(stored.path).toMatch(/_公務人員履歷表_diff\.html$/);
    const page = await readFile(stored.path, 'utf8');
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/i);
    expect(page).not.toContain('<b>');
    expect(page).toContain('&lt;');
    expect(page).toContain('prefers-color-scheme: dark');
  });
}

async function shownWith(command: string): Promise<string> {
  const input = new PassThrough();
  let told = '';
  const output = { write: (text: string) => (told += text) };
  const done = showUntilDone('/somewhere/file.pdf', {
    viewer: chooseViewer(command),
    language: 'en',
    input,
    output,
    givenUp: new Promise(() => undefined),
  });
  await expect.poll(() => told).toContain('Press Enter');
  input.write('\n');
  await done;
  return told;
}

test('says where a document is when no program shows it, and waits for Enter all the same', async () => {
  expect(await shownWith('/nonexistent/viewer')).toContain('/somewhere/file.pdf');
  expect(await shownWith('false')).toContain('/somewhere/file.pdf');
  expect(await shownWith('true')).not.toContain('/somewhere/file.pdf');
});

test('takes what each system opens files with', () => {
  expect(chooseViewer(undefined, 'linux')).toEqual({ command: 'xdg-open', args: [] });
  expect(chooseViewer(undefined, 'darwin')).toEqual({ command: 'open', args: [] });
  expect(chooseViewer(undefined, 'win32').command).toBe('cmd');
});
