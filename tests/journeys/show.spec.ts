import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures/world.ts';

test('shows a room as JSON with ISO dates, and stores it for a spreadsheet @once', async ({ world }) => {
  const { exitCode, stdout, report } = await world.ecpa(['show', 'review', '--section', '經歷', '--format', 'csv']);
  expect(exitCode).toBe(0);
  const [holder] = world.simulator.people;
  const rows = holder?.posts.map(({ agency, from }) => expect.objectContaining({ 機關: agency, 到職日期: from }));
  expect(JSON.parse(stdout)).toMatchObject({ room: 'review', review: [{ section: '經歷', rows }], loggedOut: true });
  const [document] = report().documents ?? [];
  expect(document).toMatchObject({ kind: 'review', title: '資料查詢及校對_經歷', mediaType: 'text/csv' });
  expect(await readFile(document?.path ?? '', 'utf8')).toMatch(/^\ufeff機關,職稱,官職等,到職日期,卸職日期\r\n/);
  expect((await stat(document?.path ?? '')).mode & 0o777).toBe(0o600);
});

test('writes a 簡要自述 for a script with --yes, and shows it what changed @once @whole', async ({ world }) => {
  const file = join(world.home, 'new.txt');
  await writeFile(file, '全新的自述。\n');
  const { exitCode, stderr, report } = await world.ecpa(['statement', 'set', '--from', file, '--yes', '--lang', 'en']);
  expect(exitCode).toBe(0);
  expect(stderr).toContain(`- ${world.simulator.people[0]?.statement ?? ''}\n+ 全新的自述。\n`);
  expect(report()).toMatchObject({ statement: { changed: true }, documents: [{ kind: 'statement' }], pinAttempts: 1 });
});

const refusals: readonly (readonly [args: readonly string[], told: RegExp])[] = [
  [['statement', 'set', '--from', 'new.txt'], /add --yes/],
  [['review', 'correct', '--section', '學歷', '--text-file', 'new.txt'], /add --yes/],
  [['show', 'profile', '--download'], /has no --download/],
];

test('refuses what cannot be meant, or cannot be asked about, before anything is opened @once', async ({ world }) => {
  await writeFile(join(world.home, 'new.txt'), '新的');
  for (const [args, told] of refusals) {
    const { exitCode, report } = await world.ecpa([...args, '--lang', 'en']);
    expect(exitCode).toBe(2);
    expect(report().error).toMatchObject({ code: 'USAGE', message: expect.stringMatching(told) });
  }
  expect(world.simulator.log.requests).toBe(0);
});
