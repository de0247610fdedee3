import { expect, test } from '@playwright/test';
import { type Language, type RunReport, TerminalVoice } from '../../reports/index.ts';

const run: RunReport = {
  schema: 1,
  command: 'resume',
  status: 'ok',
  exitCode: 0,
  runId: 'r',
  startedAt: '2026-11-24T08:00:00+08:00',
  durationMs: 1,
  target: 'sim',
  steps: [],
  loggedOut: true,
  pinAttempts: 0,
};

function said(report: RunReport, language: Language): string {
  let text = '';
  const screen = { write: (part: string) => (text += part) };
  new TerminalVoice(screen, { language, progress: false }).conclude(report);
  return text;
}

test('says so when the site did not confirm the logout, and nothing of it when it did', () => {
  expect(said({ ...run, loggedOut: false }, 'zh-TW')).toContain('網站未確認登出');
  expect(said({ ...run, loggedOut: false }, 'en')).toContain('did not confirm the logout');
  expect(said(run, 'zh-TW')).toBe('');
});

test('ends a failure with what happened, what to do, and the code', () => {
  const words = { message: 'm', remedy: 'r', desk: 'holder' } as const;
  const error = { code: 'INTERRUPTED', owner: 'the person', retriable: true, ...words } as const;
  expect(said({ ...run, status: 'failed', exitCode: 130, error }, 'en')).toBe('m\n→ r\n[INTERRUPTED]\n');
});
