import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { test as base } from '../fixtures/after-runs.ts';
import { checkReport } from '../fixtures/check-report.ts';

interface Post {
  readonly port: number;
  /** Mails as they came. */
  readonly mails: readonly string[];
  readonly users: readonly string[];
  /** Whether it takes mails. */
  takes: boolean;
}

const test = base.extend<{ readonly post: Post }>({
  post: async ({}, use) => {
    const [mails, users]: [string[], string[]] = [[], []];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username = '', password }, _session, done) => {
        users.push(username);
        if (password === 'swordfish-1') done(null, { user: username });
        else done(new Error(`wrong password ${password ?? ''}`));
      },
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (part: Buffer) => (text += part.toString()));
        stream.on('end', () => {
          if (post.takes) mails.push(text);
          done(post.takes ? null : new Error('mailbox full'));
        });
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.server.address() as AddressInfo;
    const post: Post = { port, mails, users, takes: true };
    await use(post);
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  },
});

const at = new Date('2026-11-23T22:20:00Z');

/** The text of a mail, whichever way its lines were sent. */
const decoded = (mail: string): string => {
  const [head = '', body = ''] = mail.split(/\r?\n\r?\n([\s\S]*)/);
  const bytes = /base64/i.test(head)
    ? Buffer.from(body, 'base64')
    : Buffer.from(
        body
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      );
  return bytes.toString('utf8');
};

test('mails what happened, what to do and whom to call', async ({ after, post }) => {
  const settings = { ECPA_SMTP: `smtp://127.0.0.1:${post.port}`, ECPA_MAIL_TO: 'ops@example.tw' };
  await after.tell(checkReport(at, { code: 'SITE.ERROR' }), settings);
  expect(after.said).toEqual([]);
  expect(post.mails).toHaveLength(1);
  expect(post.mails[0]).toMatch(/^To: ops@example\.tw/m);
  expect(decoded(post.mails[0] ?? '')).toMatch(/網站發生錯誤[\s\S]*人事資訊系統客服 02-23979108[\s\S]*SITE\.ERROR/);
});

test('signs in with the password of a file; a refusal is one line without it', async ({ after, post }) => {
  const file = join(after.folder, 'smtp-password');
  await writeFile(file, 'swordfish-1\n', { mode: 0o600 });
  const settings = {
    ECPA_SMTP: `smtp://127.0.0.1:${post.port}`,
    ECPA_MAIL_TO: 'ops@example.tw',
    ECPA_SMTP_USER: 'watch',
    ECPA_SMTP_PASSWORD_FILE: file,
  };
  await after.tell(checkReport(at, { code: 'SITE.ERROR' }), settings);
  expect([post.users, post.mails.length]).toEqual([['watch'], 1]);
  await writeFile(file, 'swordfish-2\n', { mode: 0o600 });
  await after.tell(checkReport(new Date(at.getTime() + 86_400_000), { code: 'SITE.ERROR' }), settings);
  expect(after.said).toEqual(['ecpa: mail: not told (EAUTH 535)\n']);
});

test('sends no password to another machine without TLS', async ({ after, post }) => {
  const file = join(after.folder, 'smtp-password');
  await writeFile(file, 'swordfish-1\n', { mode: 0o600 });
  await after.tell(checkReport(at, { code: 'SITE.ERROR' }), {
    // It leads to this machine, and is none of its own names.
    ECPA_SMTP: `smtp://0.0.0.0:${post.port}`,
    ECPA_MAIL_TO: 'ops@example.tw',
    ECPA_SMTP_USER: 'watch',
    ECPA_SMTP_PASSWORD_FILE: file,
  });
  expect(post.users).toEqual([]);
  expect(after.said.join()).toMatch(/^ecpa: mail: not told \(ETLS/);
});

test('tells a mail that was not taken after the next run', async ({ after, post }) => {
  const settings = { ECPA_SMTP: `smtp://127.0.0.1:${post.port}`, ECPA_MAIL_TO: 'ops@example.tw' };
  post.takes = false;
  await after.tell(checkReport(at, { code: 'SITE.ERROR' }), settings);
  expect(after.said.join()).toMatch(/^ecpa: mail: not told \(EMESSAGE \d+\)\n$/);
  post.takes = true;
  await after.tell(checkReport(new Date(at.getTime() + 3_600_000), { code: 'SITE.ERROR' }), settings);
  expect(post.mails).toHaveLength(1);
});
