import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { type ErrorCode, findLeaks } from '../../reports/index.ts';
import { test as base } from '../fixtures/after-runs.ts';
import { checkReport } from '../fixtures/check-report.ts';
import { planted } from '../reports/privacy/planted.ts';

/** Whoever listens to what is told: what came is written into the folder. */
const test = base.extend<{
  readonly listeners: { readonly webhook: string; readonly smtp: string; readonly heard: string };
}>({
  listeners: async ({ after }, use) => {
    const heard = join(after.folder, 'heard');
    await mkdir(heard);
    let count = 0;
    const write = (what: string, text: string): Promise<void> =>
      writeFile(join(heard, `${(count += 1)}.${what}`), text);
    const hook = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (part: string) => (text += part));
      request.on('end', () => void write('webhook', text).then(() => response.end()));
    });
    const post = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        let text = '';
        stream.setEncoding('utf8').on('data', (part: string) => (text += part));
        stream.on('end', () => {
          void write('mail', text.replace(/=\r?\n/g, '')).then(() => {
            done();
          });
        });
      },
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => {
      post.listen(0, '127.0.0.1', resolve);
    });
    const portOf = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;
    await use({ webhook: `http://127.0.0.1:${portOf(hook)}/`, smtp: `smtp://127.0.0.1:${portOf(post.server)}`, heard });
    hook.close();
    await new Promise<void>((resolve) => {
      post.close(resolve);
    });
  },
});

/** Everything about a person at once, as a site's or a system's words might have it. */
const everything = planted.map(({ text }) => text).join(' ; ');

/** A report that has it wherever a report has words that are not ours. */
const reportOf = (code: ErrorCode, day: number) =>
  checkReport(new Date(Date.UTC(2026, 10, day, 22, 20)), {
    code,
    detail: everything,
    more: {
      documents: [
        { kind: 'resume', title: everything, path: `/home/x/${everything}`, bytes: 1, sha256: '', mediaType: '' },
      ],
      layers: [{ name: 'login', status: 'failed', detail: everything, remedy: everything, desk: everything, code }],
      foreignRequests: [{ origin: 'https://elsewhere.example', type: 'image', page: everything }],
      session: { reused: false, keptUntil: everything },
    },
  });

test('tells no planted value in history, page, JUnit, metrics, summary, mail and webhooks of any shape', async ({
  after,
  listeners: { webhook, smtp, heard },
}) => {
  const files = {
    ECPA_JUNIT: join(after.folder, 'junit.xml'),
    ECPA_METRICS: join(after.folder, 'ecpa.prom'),
    GITHUB_STEP_SUMMARY: join(after.folder, 'summary.md'),
  };
  const codes = ['USER.LOGIN_REJECTED', 'SITE.ERROR', 'DOCUMENT.NONE', 'INTERNAL'] as const;
  let day = 1;
  for (const ECPA_WEBHOOK_SHAPE of ['json', 'slack', 'teams']) {
    for (const code of codes) {
      const outlets = { ECPA_WEBHOOK: webhook, ECPA_WEBHOOK_SHAPE, ECPA_SMTP: smtp, ECPA_MAIL_TO: 'ops@example.tw' };
      await after.tell(reportOf(code, (day += 2)), { ...files, ...outlets });
    }
  }
  expect(after.said).toEqual([]);
  expect(await readdir(heard)).toHaveLength(2 * 3 * codes.length);
  expect(findLeaks([after.folder], planted)).toEqual([]);
});

test('takes numbers of cards, IDs and mail addresses out of words that are told as they are', async ({
  after,
  listeners: { webhook, heard },
}) => {
  const shown = planted.filter(({ kind }) => ['PIN', 'decoy', 'ID', 'card number'].includes(kind));
  const detail = shown.map(({ text }) => text).join(' ');
  const report = checkReport(new Date(Date.UTC(2026, 10, 1)), {
    code: 'SITE.MAINTENANCE',
    detail: `until 6, ${detail}`,
  });
  await after.tell(report, { ECPA_WEBHOOK: webhook, ECPA_JUNIT: join(after.folder, 'junit.xml') });
  expect(await readdir(heard)).toHaveLength(1);
  expect(findLeaks([after.folder], shown)).toEqual([]);
});
