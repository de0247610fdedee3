import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { History, recordOf, type RunRecord } from '../../reports/index.ts';
import { checkReport } from '../fixtures/check-report.ts';

const test = base.extend<{ readonly folder: string }>({
  folder: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'ecpa-history-'));
    await use(join(root, 'history'));
    await rm(root, { recursive: true, force: true });
  },
});

const record = (day: string, code?: 'CARD.PIN_WRONG'): RunRecord =>
  recordOf(checkReport(new Date(`${day}T22:20:00Z`), code ? { code } : {}), { site: 'sim' }, 'zh-TW');

test('keeps runs in the order of time, a file a month, for their owner alone', async ({ folder }) => {
  const [late, early] = [record('2026-11-03', 'CARD.PIN_WRONG'), record('2026-10-30')];
  const history = new History(folder);
  await history.add(late);
  await history.add(early);
  expect(await history.read()).toEqual({ runs: [early, late], damaged: 0 });
  expect(await readdir(folder)).toEqual(['runs-2026-10.jsonl', 'runs-2026-11.jsonl']);
  const modes = [folder, join(folder, 'runs-2026-11.jsonl')].map(async (path) => (await stat(path)).mode & 0o777);
  expect(await Promise.all(modes)).toEqual([0o700, 0o600]);
});

test('loses no run and mixes no lines when many write at the same time', async ({ folder }) => {
  const all = Array.from({ length: 60 }, (_, place) => record(`2026-11-${String((place % 28) + 1).padStart(2, '0')}`));
  await Promise.all(all.map((one) => new History(folder).add(one)));
  const { runs, damaged } = await new History(folder).read();
  expect(damaged).toBe(0);
  expect(new Set(runs.map(({ runId }) => runId))).toEqual(new Set(all.map(({ runId }) => runId)));
});

test('passes over damaged lines and tells how many; the line after one that was cut short is whole', async ({
  folder,
}) => {
  const history = new History(folder);
  await history.add(record('2026-11-01'));
  await history.add(record('2026-11-02'));
  const file = join(folder, 'runs-2026-11.jsonl');
  await truncate(file, (await stat(file)).size - 40);
  await history.add(record('2026-11-03'));
  await appendFile(file, 'no json\n{"v":1}\n');
  const { runs, damaged } = await history.read();
  expect(runs.map(({ startedAt }) => startedAt.slice(0, 10))).toEqual(['2026-11-02', '2026-11-04']);
  expect(damaged).toBe(3);
});

test('has no runs where there is no folder', async ({ folder }) => {
  expect(await new History(folder).read()).toEqual({ runs: [], damaged: 0 });
});

test('forgets the months whose last day is older than the limit, and no other', async ({ folder }) => {
  const history = new History(folder);
  for (const day of ['2026-08-01', '2026-09-30', '2026-11-01']) await history.add(record(day));
  await history.forget(30, new Date('2026-11-01T00:00:00Z'));
  expect(await readdir(folder)).toEqual(['runs-2026-10.jsonl', 'runs-2026-11.jsonl']);
});

test('keeps nothing that names a person, wherever a run tells it', async ({ folder }) => {
  const planted = ['A123456789', 'TP00000000012345', '陳小明', '73915288', 'chen@example.tw', '/home/chen'];
  const more = {
    documents: [{ kind: 'resume', title: '陳小明', path: '/home/chen/a.pdf', bytes: 1, sha256: '', mediaType: '' }],
    session: { reused: false, keptUntil: '73915288' },
    layers: [{ name: 'card', status: 'ok', detail: planted.join(' '), remedy: '', desk: '' }],
    readers: planted,
  };
  const codes = ['USER.LOGIN_REJECTED', 'LOCAL.DISK', 'INTERNAL', 'CARD.STATE_UNKNOWN', 'SITE.UNREACHABLE'] as const;
  for (const code of codes) {
    const own = code === 'CARD.STATE_UNKNOWN' || code === 'SITE.UNREACHABLE';
    const detail = planted.filter((text) => !own || text !== '陳小明').join(' ');
    const report = checkReport(new Date('2026-11-01T00:00:00Z'), { code, detail, more });
    await new History(folder).add(recordOf(report, { site: 'sim' }, 'zh-TW'));
  }
  const text = await readFile(join(folder, 'runs-2026-11.jsonl'), 'utf8');
  expect(text.trim().split('\n')).toHaveLength(codes.length);
  for (const value of planted) expect(text).not.toContain(value);
  expect(text).toContain('"layers":[{"name":"card","status":"ok"}]');
});
