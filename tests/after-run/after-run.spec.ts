import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../fixtures/after-runs.ts';
import { checkReport } from '../fixtures/check-report.ts';

const at = new Date('2026-11-23T22:20:00Z');

test('keeps the run, makes the morning page, and says nothing', async ({ after }) => {
  await after.tell(checkReport(at));
  expect(after.said).toEqual([]);
  expect(await readdir(join(after.state, 'history'))).toEqual(['morning.html', 'runs-2026-11.jsonl']);
  expect(await readFile(join(after.state, 'history', 'morning.html'), 'utf8')).toContain('一切正常');
});

test('writes metrics that others may read, JUnit, and the summary of a CI job', async ({ after }) => {
  const [ECPA_METRICS, ECPA_JUNIT, GITHUB_STEP_SUMMARY] = ['a.prom', 'junit.xml', 'summary.md'].map((name) =>
    join(after.folder, name),
  ) as [string, string, string];
  await writeFile(GITHUB_STEP_SUMMARY, 'before\n');
  await after.tell(checkReport(at, { code: 'SITE.MAINTENANCE' }), { ECPA_METRICS, ECPA_JUNIT, GITHUB_STEP_SUMMARY });
  expect(await readFile(ECPA_METRICS, 'utf8')).toContain('ecpa_smoke_success{depth="login",target="sim"} 0');
  expect((await stat(ECPA_METRICS)).mode & 0o777).toBe(0o644);
  expect(await readFile(ECPA_JUNIT, 'utf8')).toContain('<failure type="SITE.MAINTENANCE"');
  expect(await readFile(GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^before\n## ❌ eCPA 登入/);
  expect((await readdir(after.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('says in one line what could not be told, tells the rest, and throws nothing', async ({ after }) => {
  await writeFile(after.state, 'a file where the folder should be');
  const metrics = join(after.folder, 'a.prom');
  await mkdir(join(after.folder, 'junit.xml'));
  await after.tell(checkReport(at, { code: 'CARD.PIN_WRONG' }), {
    ECPA_METRICS: metrics,
    ECPA_JUNIT: join(after.folder, 'junit.xml'),
  });
  expect(await readFile(metrics, 'utf8')).toContain('ecpa_smoke_exit_code{depth="login",target="sim"} 10');
  for (const line of after.said) expect(line).toMatch(/^ecpa: (history|morning page|JUnit): not told \(E[A-Z]+\)\n$/);
  expect(after.said.filter((line) => line.includes('history'))).toHaveLength(1);
});
