import { expect, test } from '@playwright/test';
import { type ChartMonth, payChart } from '../../reports/index.ts';
import { scaleFor, ticksOf } from '../../reports/pay-chart/chart-scale.ts';

const pay = (bonus = 0): NonNullable<ChartMonth['pay']> => {
  const parts = { base: 30_000, professional: 20_000, supervisor: 0, other: -400, bonus };
  return { parts, gross: 49_600 + bonus, deducted: 5_000, net: 44_600 + bonus };
};

const months: readonly ChartMonth[] = [
  { month: '2025-12', pay: pay() },
  { month: '2026-01', pay: pay(75_000) },
  { month: '2026-02', note: '查無資料 <b>' },
];

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

for (const [language, title, month, note] of [
  ['zh-TW', '待遇圖', '115年01月', '實發金額 119,600'],
  ['en', 'Pay by month', '2026-01', 'Net 119,600'],
] as const) {
  test(`is a whole page that needs nothing else (${language})`, () => {
    const page = payChart(months, language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|\ssrc=|https?:|@import/);
    expect(page).not.toMatch(/url\((?!#)/);
    expect(page).toContain('prefers-color-scheme: dark');
  });

  test(`tells each month to a pointer and in a table (${language})`, () => {
    const page = payChart(months, language);
    expect(page).toMatch(/<svg [^>]*role="img" aria-labelledby="chartTitle chartText">/);
    const tips = [...page.matchAll(/<rect class="tip"[^>]*><title>([^<]*)<\/title>/g)].map(([, text]) => text);
    expect(tips).toHaveLength(3);
    expect(tips[1]).toContain(month);
    expect(tips[1]).toContain(note);
    expect(count(page, /<tr><th scope="row">/g)).toBe(3);
    expect(page).toContain('<td>119,600</td>');
  });
}

test('puts the parts on each other, what is taken back below zero, and hatches a gap', () => {
  const page = payChart(months, 'en');
  const heights = (kind: string): number[] =>
    [...page.matchAll(new RegExp(`<rect class="${kind}" [^>]*height="([\\d.]+)"`, 'g'))].map(([, height]) =>
      Number(height),
    );
  expect(heights('base')).toHaveLength(2);
  expect((heights('base')[0] ?? 0) / (heights('professional')[0] ?? 1)).toBeCloseTo(1.5, 1);
  expect(heights('bonus')).toHaveLength(1);
  expect(heights('supervisor')).toHaveLength(0);
  const zero = Number(/class="zero"[^>]*y1="([\d.]+)"/.exec(page)?.[1]);
  const [tops] = [...page.matchAll(/<rect class="other" [^>]*y="([\d.]+)"/g)];
  expect(Number(tops?.[1])).toBeCloseTo(zero, 1);
  expect(count(page, /<rect class="gap"/g)).toBe(1);
});

test('shows what the site says as text', () => {
  const page = payChart(months, 'zh-TW');
  expect(page).toContain('查無資料 &lt;b&gt;');
  expect(page).not.toContain('<b>');
});

test('stays drawable for one month, for 600, and for none with figures', () => {
  const many = Array.from({ length: 600 }, (_, place) => ({
    month: `${1976 + Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`,
    pay: pay(),
  }));
  for (const range of [many, many.slice(0, 1), months.slice(2)])
    expect(payChart(range, 'en')).not.toMatch(/NaN|Infinity/);
});

for (const [values, step, high] of [
  [[53_210, 48_000], 10_000, 60_000],
  [[143_890], 50_000, 150_000],
  [[0], 0.2, 1],
] as const) {
  test(`has round ticks up to ${high} for ${values.join()}`, () => {
    const scale = scaleFor(values);
    expect(scale).toEqual({ low: 0, high, step });
    expect(ticksOf(scale).at(-1)).toBe(high);
  });
}

test('gives what was taken back the room that it needs, and no more', () => {
  const little = scaleFor([-1_200, 153_000]);
  expect(little).toEqual({ low: -6_200, high: 200_000, step: 50_000 });
  expect(ticksOf(little)).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
  const much = scaleFor([-60_000, 100_000]);
  expect(much.low).toBeLessThan(-60_000);
  expect(ticksOf(much)[0]).toBe(-50_000);
});
