import { execFileSync, spawnSync } from 'node:child_process';
import { test as base, expect } from '@playwright/test';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { resumePdf } from '../../simulator/documents/index.ts';
import { person } from '../../simulator/people/index.ts';

const at = new Date('2026-11-23T20:00:00+08:00');
const holder = person(0);

type Lines = (pdf: Uint8Array, order: '-layout' | '-raw') => string[];

const test = base.extend<{ popplerLines: Lines }>({
  /** The lines of a PDF as poppler lays them out, or (`-raw`) in the order in which they were written. */
  popplerLines: async ({}, use, testInfo) => {
    testInfo.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext is not installed (poppler-utils)');
    await use((pdf, order) =>
      execFileSync('pdftotext', [order, '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' })
        .split(/[\n\f]/)
        .map((line) => line.trim()),
    );
  },
});

/** What pdf.js reads of each page, in the order of the content, without white space. */
async function pdfjsPages(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str.replace(/\s+/g, '') : '')).join(''));
  }
  await task.destroy();
  return pages;
}

test('the general form has two pages or more, the brief form has one', async () => {
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    const general = await pdfjsPages(await resumePdf(person(index), { form: 'general', at }));
    const brief = await pdfjsPages(await resumePdf(person(index), { form: 'brief', at }));
    expect(general.length, `pages of person ${index}`).toBeGreaterThanOrEqual(2);
    expect(brief, `pages of person ${index}`).toHaveLength(1);
  }
});

test('pdf.js reads each label just before its value', async () => {
  const [first, second] = await pdfjsPages(await resumePdf(holder, { form: 'general', at }));
  expect(first).toContain('公務人員履歷表');
  expect(first).toContain('製表日期：民國115年11月23日');
  expect(first).toContain(`姓名${holder.name}性別`);
  expect(first).toContain(`身分證統一編號${holder.id}出生日期民國`);
  expect(first).toContain(`現職機關${holder.posts.at(-1)?.agency ?? ''}職稱`);
  expect(first).toMatch(/學歷.*經歷/);
  expect(second).toMatch(/考績.*獎懲.*家屬.*簡要自述/);
  expect(second).toContain(holder.statement.replace(/\s+/g, ''));
});

test('every page has the title, and its number of how many', async () => {
  const pages = await pdfjsPages(await resumePdf(holder, { form: 'general', at }));
  pages.forEach((page, index) => {
    expect(page).toContain('公務人員履歷表');
    expect(page).toContain(`第${index + 1}頁／共${pages.length}頁`);
  });
});

test('the brief form says so in its title and leaves the family out', async () => {
  const [page = ''] = await pdfjsPages(await resumePdf(holder, { form: 'brief', at }));
  expect(page).toContain('公務人員履歷表（簡式）');
  expect(page).not.toContain('家屬');
});

test('pdftotext finds title, name, ID and labels', async ({ popplerLines }) => {
  const lines = popplerLines(await resumePdf(holder, { form: 'general', at }), '-layout');
  expect(lines).toContainEqual('公務人員履歷表');
  expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^姓名\\s+${holder.name}\\s+性別\\s+[男女]$`)));
  expect(lines).toContainEqual(
    expect.stringMatching(new RegExp(`^身分證統一編號\\s+${holder.id}\\s+出生日期\\s+民國`)),
  );
  for (const label of ['現職機關', '職稱', '官職等', '學歷', '經歷', '考績', '獎懲', '家屬', '簡要自述'])
    expect(lines.join('\n'), label).toContain(label);
});

test('no line of running text begins with a closing mark or ends with an opening one', async ({ popplerLines }) => {
  const statement = Array.from({ length: 40 }, (_, count) => `${'字'.repeat(count)}「引」，（註）。`).join('');
  const lines = popplerLines(await resumePdf({ ...holder, statement }, { form: 'general', at }), '-raw');
  expect(lines.filter((line) => line.includes('字字')).length).toBeGreaterThan(15);
  expect(lines.filter((line) => /^[，。」）]|[「（]$/u.test(line))).toEqual([]);
});

test('a long record goes on over the page under its heading, without losing a row', async () => {
  const awards = Array.from({ length: 60 }, (_, count) => ({
    date: '2020-02-29',
    kind: '嘉獎一次',
    reason: '辦理年度業務，表現優良，成效良好，著有績效，足為同仁表率。',
    orderNumber: `府人考字第${5000 + count}號`,
  }));
  const pages = await pdfjsPages(await resumePdf({ ...holder, awards }, { form: 'general', at }));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages[2]).toContain('五、獎懲（續）核定日期');
  expect(pages.join('').match(/府人考字第5\d{3}號/g)).toHaveLength(60);
});

test('a statement longer than a page goes on over the page, without losing a word', async () => {
  const statement = Array.from({ length: 90 }, (_, count) => `第${count}段，願以所學貢獻機關。`).join('\n');
  const pages = await pdfjsPages(await resumePdf({ ...holder, statement }, { form: 'general', at }));
  expect(pages.length).toBeGreaterThan(2);
  for (let count = 0; count < 90; count++) expect(pages.join('')).toContain(`第${count}段，`);
});

test('a person without any record has 無 in every table', async () => {
  const nobody = { ...holder, posts: [], awards: [], appraisals: [], education: [], family: [], statement: '' };
  const [first, second] = await pdfjsPages(await resumePdf(nobody, { form: 'general', at }));
  expect(first).toContain('現職機關無職稱無官職等無');
  expect(second).toMatch(/核定文號無.*簡要自述無/);
});

test('embeds only the glyphs that it uses: below 150 kB', async () => {
  const pdf = await resumePdf(holder, { form: 'general', at });
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(pdf.byteLength).toBeLessThan(150_000);
});

test('the same person at the same moment gives the same bytes', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => resumePdf(holder, { form: 'general', at })));
  expect(Buffer.compare(one ?? Buffer.alloc(0), other ?? Buffer.alloc(1))).toBe(0);
});
