import { expect, test } from '@playwright/test';
import { StepRecorder, TerminalVoice, taipeiTimestamp } from '../../reports/index.ts';

const quiet = { started: () => undefined, ended: () => undefined };

test('remembers how each step ended, and gives its result on', async () => {
  const recorder = new StepRecorder(quiet);
  expect(await recorder.step('one', () => Promise.resolve(7))).toBe(7);
  await expect(recorder.step('two', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(recorder.steps.map(({ title, status }) => `${title} ${status}`)).toEqual(['one passed', 'two failed']);
});

test('tells steps in the person’s language and without control characters where there is no terminal', async () => {
  let text = '';
  const screen = { isTTY: false, write: (piece: string) => (text += piece) };
  const recorder = new StepRecorder(new TerminalVoice(screen, { language: 'zh-TW', progress: true }));
  await recorder.step('log in', () => Promise.resolve());
  expect(text).toBe('✓ 憑證登入  0.0 s\n');
});

test('writes moments with Taipei’s offset', () => {
  expect(taipeiTimestamp(new Date('2026-11-23T12:00:00.123Z'))).toBe('2026-11-23T20:00:00+08:00');
});

test('tells steps that overlap in the order of their beginning, and goes on with the line of the one that still runs', async () => {
  let text = '';
  const screen = { isTTY: true, write: (piece: string) => (text += piece) };
  const recorder = new StepRecorder(new TerminalVoice(screen, { language: 'en', progress: true }));
  let end = (): void => undefined;
  const first = recorder.step('one', () => new Promise<void>((resolve) => (end = resolve)));
  await recorder.step('two', () => Promise.resolve());
  expect(recorder.steps.map(({ title }) => title)).toEqual(['two']);
  end();
  await first;
  expect(recorder.steps.map(({ title }) => title)).toEqual(['one', 'two']);
  const shown = text.replaceAll('\r\u001b[K', '⟲').replace(/ \d\.\d s/g, '');
  expect(shown).toBe('… one⟲… two⟲✓ two \n… one⟲✓ one \n');
});
