import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from '../fixtures/world.ts';

const range = ['--from', '109-01', '--to', '2024-12'];

test('goes on with the months that are left when the session was lost, with one VERIFY a run @once @whole', async ({
  world,
}) => {
  world.faults('salary-session-lost');
  const lost = await world.ecpa(['salary', ...range]);
  expect(lost.exitCode).toBe(13);
  expect(lost.report()).toMatchObject({
    ...{ loggedOut: true, pinAttempts: 1, error: { code: 'SITE.SESSION_EXPIRED' } },
    salary: { from: '2020-01', to: '2024-12', unfinished: true, found: 30 },
  });
  expect(lost.stderr).toMatch(/30 months\) is kept/);
  expect(await world.documents()).toEqual([expect.stringMatching(/^salary-unfinished-[0-9a-f]{16}\.jsonl$/)]);

  world.faults('salary-sum-wrong');
  const { salaryMonths } = world.simulator.log;
  const { exitCode, stdout, report } = await world.ecpa(['salary', ...range, '--chart']);
  expect(world.simulator.log.salaryMonths.slice(salaryMonths.length)).toHaveLength(30);
  expect(exitCode).toBe(15);
  expect(report()).toMatchObject({
    ...{ status: 'failed', loggedOut: true, pinAttempts: 1 },
    salary: { found: 58, kept: 30, missing: [], failed: [] },
    error: {
      code: 'DOCUMENT.INVALID',
      message: expect.stringContaining('2023-03 (wrong-sum), 2024-03 (wrong-sum)') as unknown,
    },
  });
  const amounts = /\d{2},?\d{3}/;
  expect(stdout.replace(/"documents":\[.*?\]|"durationMs":\d+|"runId":"[^"]*"/g, '')).not.toMatch(amounts);
  const [chart = '', table = ''] = (await world.documents()).toSorted();
  expect(chart).toMatch(/待遇圖_2020-01_2024-12\.html$/);
  const rows = parse(await readFile(join(world.out, table)), { bom: true });
  expect(rows).toHaveLength(61);
  expect(rows.filter((row) => row.at(-1) === '應發合計、實發金額與項目不符，未採用').map(([month]) => month)).toEqual([
    '112年03月',
    '113年03月',
  ]);
});

test('refuses a range that is turned around before anything is opened @once', async ({ world }) => {
  const { exitCode, report } = await world.ecpa(['salary', '--from', '114-03', '--to', '114-02']);
  expect(exitCode).toBe(2);
  expect(report().error?.code).toBe('USAGE');
  expect(world.simulator.log.requests).toBe(0);
});
