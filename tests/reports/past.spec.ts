import { expect, test } from '@playwright/test';
import { judgePast, pastTable, recordOf, type RunRecord } from '../../reports/index.ts';
import { checkReport } from '../fixtures/check-report.ts';

const hour = 3_600_000;
const now = new Date('2026-11-24T00:00:00Z');

/** A run so many hours ago. */
const ago = (hours: number, about: Parameters<typeof checkReport>[1] = {}, site = 'sim'): RunRecord =>
  recordOf(checkReport(new Date(now.getTime() - hours * hour), about), { site }, 'en');

const judge = (runs: readonly RunRecord[], depth: 'site' | 'login' = 'login') =>
  judgePast(runs, { site: 'sim', depth, limit: 26 * hour, now }, 'en');

const cases = [
  ['a success within the limit', [ago(25)], true, /last success/],
  ['a success a little later than the limit', [ago(26.01)], false, /26 hours ago.*nothing has run since/],
  [
    'failures since the last success',
    [ago(50), ago(26, { code: 'SITE.ERROR' }), ago(2, { code: 'SITE.ERROR' })],
    false,
    /2 days ago.*every run since then has failed/,
  ],
  ['no success at all', [ago(3, { code: 'READER.NONE' })], false, /none of 1 runs/],
  ['no run at all', [], false, /no run against sim/],
  ['a success of another site', [ago(1, {}, 'https://ecpa.dgpa.gov.tw')], false, /no run against sim/],
  ['a success that went less deep', [ago(1, { more: { depth: 'site' } })], false, /--depth/],
  ['a success that went deeper', [ago(1, { more: { depth: 'download' } })], true, /last success/],
  ['a run that somebody stopped after a success', [ago(3), ago(1, { code: 'INTERRUPTED' })], true, /last success/],
] as const;

for (const [what, runs, fresh, told] of cases) {
  test(`finds ${what} ${fresh ? 'new enough' : 'not good enough, and says why'}`, () => {
    const verdict = judge(runs);
    expect(verdict.fresh).toBe(fresh);
    expect(verdict.told).toMatch(told);
  });
}

test('counts a deep success for a shallow question', () => {
  expect(judge([ago(1)], 'site').fresh).toBe(true);
});

test('lists runs with the check, the code and what it means, in 100 columns', () => {
  const table = pastTable([ago(1, { code: 'SITE.MAINTENANCE', detail: 'x' }), ago(25)], 'zh-TW', 100);
  expect(table).toMatch(/115\.11\.24 07:00 {2}登入 · sim {2}✗ SITE\.MAINTENANCE +4\.0 s {2}網站維護中/);
  expect(table).toMatch(/115\.11\.23 07:00 {2}登入 · sim {2}✓ 成功/);
});
