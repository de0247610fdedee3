import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { RunReport } from '../../reports/index.ts';
import { withLeaks } from '../../scripts/after-run/with-leaks.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';

const report: RunReport = {
  schema: 1,
  command: 'smoke',
  status: 'ok',
  exitCode: 0,
  runId: 'r',
  startedAt: '2026-11-24T06:20:00+08:00',
  durationMs: 1,
  target: 'sim',
  steps: [],
  loggedOut: true,
  pinAttempts: 1,
};
const known = [{ kind: 'name', text: '林若晴' }] as const;

test('a run that leaves a name in history, JUnit or metrics ends with 16, names the files, and keeps none of them', async () => {
  const home = await mkdtemp(join(tmpdir(), 'ecpa-leaks-'));
  const history = join(home, 'history');
  await mkdir(history);
  const junit = join(home, 'junit.xml');
  const settings = readSettings({ flags: { lang: 'en', junit }, environment: {}, dotenvPath: '' });
  const search = () => withLeaks(report, settings, known, { ECPA_STATE_DIR: home });
  await writeFile(join(history, '2026-11.jsonl'), '{"detail":"fine"}\n');
  expect(search()).toEqual(report);
  await writeFile(join(history, '2026-10.jsonl'), '{"detail":"\\u6797\\u82e5\\u6674"}\n');
  await writeFile(junit, '<testcase name="&#26519;&#33509;&#26228;"/>');
  const told = search();
  expect(told).toMatchObject({ status: 'failed', exitCode: 16, error: { code: 'PRIVACY.LEAK' } });
  expect(told.error?.message).toMatch(/2026-10\.jsonl \(name\); .*junit\.xml \(name\)/);
  expect(JSON.stringify(told)).not.toContain('林若晴');
  expect(await readdir(history)).toEqual(['2026-11.jsonl']);
  await rm(home, { recursive: true });
});

test('a state folder that cannot be there has no leaks', () => {
  const settings = readSettings({ flags: {}, environment: {}, dotenvPath: '' });
  expect(withLeaks(report, settings, known, { ECPA_STATE_DIR: '/dev/null/state' })).toEqual(report);
});
