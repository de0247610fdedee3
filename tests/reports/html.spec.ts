import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import {
  type Difference,
  differencePage,
  junitXml,
  type Language,
  morningPage,
  payChart,
  recordOf,
  type RunRecord,
} from '../../reports/index.ts';
import { checkReport } from '../fixtures/check-report.ts';
import { launchBareBrowser } from '../fixtures/bare-browser.ts';
import { test as base } from '../fixtures/kept.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const test = base.extend<{ readonly page: Page; readonly requests: string[] }>({
  page: async ({ keep }, use) => {
    const context = await (await keep(launchBareBrowser)).newContext();
    await use(await context.newPage());
    await context.close();
  },
  requests: async ({ page }, use) => {
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    await use(seen);
  },
});

const end = Date.parse('2026-11-23T22:20:00Z');
const night = (ago: number): RunRecord => {
  const failed = ago === 0 || ago === 9;
  const about = failed ? ({ code: 'SITE.ERROR', detail: 'x' } as const) : {};
  return recordOf(checkReport(new Date(end - ago * 86_400_000), about), { site: 'sim' }, 'zh-TW');
};
const runs = Array.from({ length: 40 }, (_, place) => night(39 - place));
const other = recordOf(checkReport(new Date(end - 3_600_000), { more: { depth: 'site' } }), { site: 'sim' }, 'zh-TW');
const past = { runs: [...runs.slice(0, -1), other, ...runs.slice(-1)], damaged: 1 };
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z',
  'base64',
);

const difference: Difference = {
  changed: true,
  parts: [
    {
      name: 'posts',
      title: '經歷',
      rows: [
        {
          kind: 'changed',
          fields: ['職稱'],
          was: [{ label: '職稱', text: '科員' }],
          is: [{ label: '職稱', text: '專員' }],
        },
        { kind: 'added', fields: [], is: [{ label: '職稱', text: '科長', iso: '2026-01-01' }] },
        { kind: 'removed', fields: [], was: [{ label: '職稱', text: '辦事員' }] },
        { kind: 'same', fields: [], was: [{ label: '職稱', text: '書記' }], is: [{ label: '職稱', text: '書記' }] },
      ],
    },
  ],
  notCompared: ['考績'],
};
const pay = {
  parts: { base: 30_000, professional: 20_000, supervisor: 0, other: -400, bonus: 9 },
  gross: 49_609,
  deducted: 5_000,
  net: 44_609,
};

const lastRun = runs.at(-1) ?? other;
const pages: readonly (readonly [what: string, make: (language: Language) => string])[] = [
  [
    'morning page of a failure',
    (language) => morningPage(past, lastRun, { language, picture: { mediaType: 'image/jpeg', bytes: jpeg } }),
  ],
  ['morning page of a success', (language) => morningPage(past, runs.at(-2) ?? other, { language })],
  [
    'chart of pay',
    (language) =>
      payChart(
        [
          { month: '2026-01', pay },
          { month: '2026-02', note: '查無資料' },
        ],
        language,
      ),
  ],
  ['page of differences', (language) => differencePage(difference, { was: 'a.pdf', is: 'b.pdf' }, language)],
];

for (const [what, make] of pages) {
  test(`the ${what} is fit for everybody, in both languages, light and dark, and asks nothing of the network`, async ({
    page,
    requests,
  }) => {
    for (const language of ['zh-TW', 'en'] as const) {
      await page.setContent(make(language));
      await page.evaluate(axe);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const faults = await page.evaluate(async () => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          const { axe: tool } = window as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await tool.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        expect(faults, `${language}, ${colorScheme}`).toEqual([]);
      }
      const width = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await page.setViewportSize({ width: 375, height: 700 });
      expect(await width(), 'nothing sticks out of a telephone').toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 720 });
    }
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
  });
}

test('the morning page is gone through by keyboard: the telephone, the table, its region', async ({ page }) => {
  await page.setContent(morningPage(past, lastRun, { language: 'zh-TW' }));
  const focused = () => page.evaluate(() => document.activeElement?.tagName ?? '');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('tel:+886223979108');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('SUMMARY');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /SITE\.ERROR/ }).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: '最近 30 次' }).last()).toBeFocused();
});

test('the change of what is shown is made by keyboard on the page of differences', async ({ page }) => {
  await page.setContent(differencePage(difference, { was: 'a.pdf', is: 'b.pdf' }, 'en'));
  await expect(page.getByText('書記').first()).toBeHidden();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByText('書記').first()).toBeVisible();
});

test('JUnit is well-formed whatever a message holds', async ({ page }) => {
  const detail = '<b> & "quoted" ]]> \u0007\u001b[31m \ud800 ';
  const record = recordOf(checkReport(new Date(end), { code: 'SITE.MAINTENANCE', detail }), { site: 'sim' }, 'zh-TW');
  const hostile = { ...record, message: detail, steps: [{ title: detail, status: 'failed' as const, durationMs: 1 }] };
  const found = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    const failure = parsed.querySelector('failure');
    return [
      parsed.querySelector('parsererror')?.textContent,
      failure?.getAttribute('type'),
      failure?.getAttribute('message'),
    ];
  }, junitXml(hostile));
  expect(found).toEqual([undefined, 'SITE.MAINTENANCE', '<b> & "quoted" ]]> ��[31m � ']);
});

test('10,000 runs make a page under 300 kB in less than a second', () => {
  const many = Array.from({ length: 10_000 }, (_, place) => night(10_000 - place));
  // Its own time, not that of what runs beside it.
  const begin = process.cpuUsage();
  const html = morningPage({ runs: many, damaged: 0 }, many.at(-1) ?? other, { language: 'zh-TW' });
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1_000).toBeLessThan(1_000);
  expect(html.length).toBeLessThan(100_000);
});
