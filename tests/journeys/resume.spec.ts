import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures/world.ts';

for (const form of ['general', 'brief'] as const) {
  for (const format of ['pdf', 'odt'] as const) {
    const tag = { general: { pdf: ' @editions', odt: ' @whole' }, brief: { pdf: ' @whole', odt: '' } }[form][format];
    test(`brings the ${form} résumé as ${format}, with the very bytes that the site sent${tag}`, async ({ world }) => {
      const { exitCode, report } = await world.ecpa(['resume', '--form', form, '--format', format]);
      expect(exitCode).toBe(0);
      const [document] = report().documents ?? [];
      const [sent] = world.simulator.log.documents;
      const bytes = await readFile(document?.path ?? '');
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sent?.sha256);
      expect(document).toMatchObject({ kind: 'resume', bytes: bytes.length, sha256: sent?.sha256 });
    });
  }
}

test('spends one VERIFY, logs out of both sites, and resets the card', async ({ world }) => {
  const { report } = await world.ecpa(['resume']);
  expect(report()).toMatchObject({ status: 'ok', exitCode: 0, loggedOut: true, pinAttempts: 1, target: 'sim' });
  const { log, people } = world.simulator;
  expect(log.logouts.map(({ site }) => site).toSorted()).toEqual(['ecpa', 'mydata']);
  const card = await world.simulator.card(people[0]?.cardNumber ?? '');
  expect(card).toMatchObject({ verifyCount: 1, clearVerifyCount: 0, forbiddenCount: 0, triesLeft: 3, verified: false });
});

test('tells each step with its time, and one object on standard output @once @whole', async ({ world }) => {
  const { stdout, report } = await world.ecpa(['resume']);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const { steps, schema, startedAt } = report();
  expect(schema).toBe(1);
  expect(startedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  expect(steps.every(({ status, durationMs }) => status === 'passed' && durationMs >= 0)).toBe(true);
  expect(steps.map(({ title }) => title)).toContain('log in');
});

test('does not store the same document twice, and overwrites nothing @once @whole', async ({ world }) => {
  await world.ecpa(['resume']);
  const before = await world.documents();
  const { report } = await world.ecpa(['resume']);
  expect(report().status).toBe('ok');
  expect(await world.documents()).toEqual(expect.arrayContaining([...before]));
});
