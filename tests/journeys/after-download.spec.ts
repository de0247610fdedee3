import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storeDocument } from '../../documents/index.ts';
import { resumePdf } from '../../simulator/documents/index.ts';
import { person } from '../../simulator/people/index.ts';
import { expect, test } from '../fixtures/world.ts';

test('tells what changed since the last résumé, as JSON and as a page beside it @once @whole', async ({ world }) => {
  const [holder] = world.simulator.people;
  const at = new Date('2026-01-02T04:00:00Z');
  const bytes = await resumePdf(holder ?? person(0), { form: 'general', at });
  const about = { kind: 'resume', title: '公務人員履歷表', extension: 'pdf', mediaType: 'application/pdf', source: '' };
  const { path: since } = await storeDocument({ ...about, at, bytes }, world.out);
  const award = { date: '2026-10-01', kind: '記功一次', reason: '辦理選務工作', orderNumber: '府人考字第1150000001號' };
  world.simulator.changeRecord(holder?.cardNumber ?? '', { awards: [...(holder?.awards ?? []), award] });

  const { exitCode, report } = await world.ecpa(['resume', '--diff']);
  expect(exitCode).toBe(0);
  expect(report()).toMatchObject({
    diff: {
      since,
      changed: true,
      parts: [{ part: 'awards', added: [{ 核定日期: '2026-10-01' }], removed: [], changed: [] }],
    },
  });
  const page = report().documents?.find(({ kind }) => kind === 'resume-diff');
  expect(await readFile(page?.path ?? '', 'utf8')).toContain('府人考字第1150000001號');
});

test('deletes a document that is only looked at, also on Ctrl-C @once @whole', async ({ world }) => {
  const viewer = join(world.home, 'viewer');
  await writeFile(viewer, `#!/bin/sh\ncp "$1" "${world.home}/seen.pdf"\n`, { mode: 0o755 });
  const desks = async () => (await readdir(world.home)).filter((name) => name.startsWith('ecpa-desk-'));
  const command = world.start(['resume', '--ephemeral'], {
    env: { ECPA_VIEWER: viewer, TMPDIR: world.home },
    keepStdinOpen: true,
  });
  await expect.poll(() => readdir(world.home), { timeout: 50_000 }).toContain('seen.pdf');
  expect(await desks()).toHaveLength(1);
  command.kill('SIGINT');
  const { exitCode, report } = await command.ended;
  expect(exitCode).toBe(130);
  expect(report()).toMatchObject({ loggedOut: true, deleted: [expect.stringContaining('履歷表')] });
  expect(await desks()).toEqual([]);
  expect(await world.documents()).toEqual([]);
});
