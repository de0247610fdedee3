import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test as base } from '../fixtures/after-runs.ts';
import { checkReport } from '../fixtures/check-report.ts';

interface Hook {
  /** Its address, with a secret in it. */
  readonly address: string;
  /** What it was sent. */
  readonly bodies: readonly { readonly event: string; readonly failures: number; readonly [name: string]: unknown }[];
  /** Status that it answers with; 0: it never answers. */
  answer: number;
}

const test = base.extend<{ readonly hook: Hook }>({
  hook: async ({}, use) => {
    const bodies: Hook['bodies'][number][] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        bodies.push(JSON.parse(text) as Hook['bodies'][number]);
        if (hook.answer === 0) return;
        response.writeHead(hook.answer, hook.answer === 302 ? { location: '/elsewhere' } : {}).end('x'.repeat(100_000));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const hook: Hook = { address: `http://127.0.0.1:${port}/hooks/very-secret-token`, bodies, answer: 200 };
    await use(hook);
    server.closeAllConnections();
    server.close();
  },
});

const day = (number: number): Date => new Date(Date.UTC(2026, 10, number, 22, 20));
const bad = (number: number) => checkReport(day(number), { code: 'SITE.ERROR' });
const good = (number: number) => checkReport(day(number));

test('tells the second failure in a row when it is to wait for two, a reminder each day, and recovery once', async ({
  after,
  hook,
}) => {
  const environment = { ECPA_WEBHOOK: hook.address, ECPA_ALERT_AFTER: '2' };
  for (const report of [good(1), bad(2), good(3), bad(4), bad(5), bad(6)]) await after.tell(report, environment);
  const soon = checkReport(new Date(day(6).getTime() + 3_600_000), { code: 'SITE.ERROR' });
  for (const report of [soon, good(7), good(8)]) await after.tell(report, environment);
  expect(hook.bodies.map(({ event, failures }) => [event, failures])).toEqual([
    ['failure', 2],
    ['reminder', 3],
    ['recovery', 3],
  ]);
  expect(after.said).toEqual([]);
});

for (const [what, answer, reason] of [
  ['answers 500', 500, 'HTTP 500'],
  ['sends us elsewhere', 302, 'HTTP 302'],
] as const) {
  test(`tells again after the next run what a webhook that ${what} did not take, and names no address`, async ({
    after,
    hook,
  }) => {
    hook.answer = answer;
    await after.tell(bad(1), { ECPA_WEBHOOK: hook.address });
    expect(after.said).toEqual([`ecpa: webhook: not told (${reason})\n`]);
    hook.answer = 200;
    await after.tell(bad(2), { ECPA_WEBHOOK: hook.address });
    expect(hook.bodies.map(({ event }) => event)).toEqual(['failure', 'failure']);
    expect(after.said).toHaveLength(1);
  });
}

test('tells nobody of a run that somebody stopped', async ({ after, hook }) => {
  await after.tell(bad(1), { ECPA_WEBHOOK: hook.address });
  await after.tell(checkReport(day(2), { code: 'INTERRUPTED' }), { ECPA_WEBHOOK: hook.address });
  expect(hook.bodies).toHaveLength(1);
});

test('takes the address from a file that is its owner’s alone, and else says so without it', async ({
  after,
  hook,
}) => {
  const file = join(after.folder, 'address');
  await writeFile(file, `${hook.address}\n`, { mode: 0o644 });
  await after.tell(bad(1), { ECPA_WEBHOOK_FILE: file });
  expect(after.said.join()).toContain('can be read by others');
  await writeFile(join(after.folder, 'mine'), `${hook.address}\n`, { mode: 0o600 });
  await after.tell(bad(2), { ECPA_WEBHOOK_FILE: join(after.folder, 'mine') });
  expect(hook.bodies).toHaveLength(1);
  expect(after.said.join()).not.toContain('very-secret');
});

test('speaks as Slack and Teams read it: their own signs are text, nothing about a person', async ({ after, hook }) => {
  const report = checkReport(day(1), { code: 'SITE.MAINTENANCE', detail: '<!channel> & A123456789' });
  await after.tell(report, { ECPA_WEBHOOK: hook.address, ECPA_WEBHOOK_SHAPE: 'slack', ECPA_STATE_DIR: after.folder });
  await after.tell(report, { ECPA_WEBHOOK: hook.address, ECPA_WEBHOOK_SHAPE: 'teams' });
  const [slack, teams] = hook.bodies.map((body) => JSON.stringify(body));
  expect(slack).toContain('網站維護中：&lt;!channel&gt; &amp; …');
  expect(slack).toContain('"type":"header"');
  expect(slack).toContain('02-23979108');
  expect(hook.bodies[1]).toMatchObject({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
  });
  expect(teams).toContain('SITE.MAINTENANCE');
});

test('gives up on a webhook that never answers, and the rest is told', async ({ after, hook }) => {
  hook.answer = 0;
  const metrics = join(after.folder, 'a.prom');
  const begin = performance.now();
  await after.tell(bad(1), { ECPA_WEBHOOK: hook.address, ECPA_METRICS: metrics, ECPA_ALERT_TIMEOUT: '0.5' });
  expect(performance.now() - begin).toBeLessThan(10_000);
  expect(after.said).toEqual(['ecpa: webhook: not told (no answer in time)\n']);
  expect(await readFile(metrics, 'utf8')).toContain('ecpa_smoke_success');
});
