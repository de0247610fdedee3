import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test as base } from '@playwright/test';
import { parse } from 'dotenv';
import fc from 'fast-check';
import { type Answers, askSettings } from '../../scripts/first-steps/ask-settings.ts';
import { type Dialogue, openDialogue } from '../../scripts/first-steps/dialogue.ts';
import { withValues } from '../../scripts/first-steps/env-text.ts';
import { writeEnv } from '../../scripts/first-steps/write-env.ts';
import { ecpaHere } from '../fixtures/ecpa-here.ts';

const test = base.extend<{ readonly folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ecpa-setup-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

/** A person who gives these answers, one a question; an empty one is Enter. Remembers what was said and asked. */
function person(answers: readonly string[]): Dialogue & { readonly heard: string[] } {
  const left = [...answers];
  const heard: string[] = [];
  const answer = (question: string, standard: string): Promise<string> => {
    heard.push(question);
    const given = left.shift() ?? '';
    return Promise.resolve(given === '' ? standard : given);
  };
  return {
    heard,
    ask: answer,
    choose: (question, choices, standard) => {
      heard.push(...choices.map(({ value }) => value));
      return answer(question, standard);
    },
    say: (text) => heard.push(text),
    [Symbol.dispose]: () => undefined,
  };
}

const readers = ['ACS ACR39U 00 00', 'Virtual PCD 00 00'];

function asked(
  dialogue: Dialogue,
  today: Answers = {},
  listReaders = () => Promise.resolve(readers),
): Promise<Answers> {
  return askSettings({ dialogue, language: 'en', today, listReaders });
}

test('asks for language, site, card and reader; goes on in the language that was chosen', async () => {
  const someone = person(['zh-TW', 'live', '', 'pcsc', 'ACS ACR39U 00 00']);
  expect(await asked(someone)).toEqual({
    ECPA_LANG: 'zh-TW',
    ECPA_SITE: 'https://ecpa.dgpa.gov.tw',
    ECPA_CARD: 'pcsc',
    ECPA_READER: 'ACS ACR39U 00 00',
  });
  expect(someone.heard.join()).toContain('卡片在哪裡');
  expect(someone.heard).not.toContain('virtual');
});

test('takes what is set today when the person presses Enter', async () => {
  const today = { ECPA_LANG: 'zh-TW', ECPA_SITE: 'https://ecpa.example', ECPA_CARD: 'pcsc', ECPA_READER: readers[1] };
  expect(await asked(person([]), today)).toEqual(today);
});

test('leaves to each run what it finds out by itself, also where no reader can be listed', async () => {
  expect(await asked(person(['', '', 'auto']))).toMatchObject({ ECPA_CARD: undefined, ECPA_READER: undefined });
  const someone = person(['', '', 'pcsc']);
  const none = await asked(someone, {}, () => Promise.reject(new Error('the service does not run')));
  expect(none).toMatchObject({ ECPA_CARD: 'pcsc', ECPA_READER: undefined });
  expect(someone.heard.join()).toContain('the service does not run');
});

test('asks again after what is no choice, takes a number, and ends when the input ends', async () => {
  const input = new PassThrough();
  using dialogue = openDialogue(input, new PassThrough());
  const choices = ['one', 'two'].map((value) => ({ value, meaning: '' }));
  const chosen = dialogue.choose('which', choices, 'one');
  input.write('three\n2\n');
  expect(await chosen).toBe('two');
  const given = dialogue.ask('more', 'x');
  input.end();
  await expect(given).rejects.toMatchObject({ name: 'Interrupted' });
});

test('keeps comments, order and foreign settings of .env, and replaces what it sets', () => {
  const before = '# mine\nOTHER=secret\nECPA_OUT=a\n\nexport ECPA_CARD=pcsc # in the office\nECPA_OUT=b\n';
  expect(withValues(before, { ECPA_OUT: 'c', ECPA_CARD: undefined, ECPA_READER: 'A B' })).toBe(
    "# mine\nOTHER=secret\nECPA_OUT=c\n\nECPA_READER='A B'\n",
  );
  expect(withValues('', { ECPA_LANG: 'en' })).toBe('ECPA_LANG=en\n');
});

test('writes any value so that it is read back as it was', () => {
  const value = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\\]|['"`].*['"`]|^\s|\s$/.test(text));
  fc.assert(
    fc.property(value, fc.string(), (text, other) => {
      const before = `OTHER=${other.replace(/[^\w]/g, '')}\n`;
      const after = parse(withValues(before, { ECPA_READER: text }));
      expect(after).toEqual({ ...parse(before), ECPA_READER: text });
    }),
  );
});

test('writes .env for its owner alone, also where others could read it, and through a link', async ({ folder }) => {
  const [real, link] = [join(folder, 'real.env'), join(folder, '.env')];
  await writeFile(real, 'OLD=1\n');
  await chmod(real, 0o644);
  await symlink(real, link);
  await writeEnv(link, 'NEW=1\n');
  expect(await readFile(real, 'utf8')).toBe('NEW=1\n');
  expect((await stat(real)).mode & 0o777).toBe(0o600);
  await expect(writeEnv(join(folder, 'missing', '.env'), '')).rejects.toMatchObject({ name: 'StorageError' });
});

test('writes what the flags say without a terminal; refuses to ask there, exit 2', async ({ folder }) => {
  await writeFile(join(folder, '.env'), 'ECPA_TIMEOUT=soon\n');
  const run = (...args: readonly string[]) => ecpaHere(['setup', '--json', ...args], { cwd: folder });
  const written = await run('--yes', '--card', 'pcsc');
  expect(JSON.parse(written.stdout)).toMatchObject({ exitCode: 0, changed: ['ECPA_CARD'], written: true });
  expect(await readFile(join(folder, '.env'), 'utf8')).toBe('ECPA_TIMEOUT=soon\nECPA_CARD=pcsc\n');
  expect(written.stderr).toContain('ECPA_TIMEOUT');
  const refused = await run();
  expect(JSON.parse(refused.stdout)).toMatchObject({ exitCode: 2, error: { code: 'USAGE' } });
});
