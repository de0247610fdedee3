import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cardOfRow, liveSiteOf } from '../../scripts/batch/card-of-row.ts';
import { inTurns } from '../../scripts/batch/in-turns.ts';
import { readBatch } from '../../scripts/batch/read-batch.ts';
import { runRow } from '../../scripts/batch/run-row.ts';
import { batch } from '../../scripts/commands/batch.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';

const never = new AbortController().signal;

for (const [table, told] of [
  ['', 'no header'],
  ['site,edition\n', 'no rows'],
  ['site,colour\nsim,red', 'unknown columns: colour'],
  ['site,pin\nsim,123456', 'a PIN or password never stands in a table'],
  ['site,site\nsim,sim', 'twice: site'],
  ['site,edition\nsim', 'no CSV'],
  ['command\npurge', 'row 1: command is one of resume, smoke'],
] as const) {
  test(`refuses the table ${JSON.stringify(table)}`, () => {
    expect(() => readBatch(table, '/out')).toThrow(told);
  });
}

test('reads rows with a BOM, quotes and empty cells, and names them by number where they have no name', () => {
  const rows = readBatch('\ufeffname,site,form,out\n"北一, 區",sim,brief,a\n,http://x.localhost:1,,\n', '/out');
  expect(rows).toMatchObject([
    { row: 1, name: '北一, 區', command: 'resume', settings: { site: 'sim' }, choices: { form: 'brief' } },
    { row: 2, name: '2', settings: { site: 'http://x.localhost:1' }, choices: {}, out: '/out' },
  ]);
});

test('knows which rows use one card, and which site is live', () => {
  const rows = readBatch(
    [
      'site,card,reader,login,account,command,depth',
      'http://e.localhost:1,,,,,,',
      'http://e.localhost:1,virtual,,,,smoke,login',
      'http://e.localhost:1,,,,,smoke,page',
      'sim,,,,,,',
      'https://ecpa.dgpa.gov.tw,pcsc,A,,,,',
      'http://e.localhost:1,pcsc,A,,,,',
      'https://ecpa.dgpa.gov.tw,pcsc,B,,,,',
      'https://ecpa.dgpa.gov.tw,,,account,a1,,',
    ].join('\n'),
    '/out',
  );
  const [virtual, again, page, embedded, a, alsoA, b, account] = rows.map(cardOfRow);
  expect(again).toBe(virtual);
  expect([page, embedded]).toEqual([undefined, undefined]);
  expect(alsoA).toBe(a);
  expect(new Set([virtual, a, b, account]).size).toBe(4);
  expect(rows.map((row) => liveSiteOf(row) !== undefined).lastIndexOf(false)).toBe(5);
});

test('does many things at once, what needs the same thing one after the other, and begins nothing after the end', async () => {
  const stop = new AbortController();
  const log: string[] = [];
  const turn = (name: string, ...needs: readonly string[]) => ({
    needs,
    run: async () => {
      log.push(`+${name}`);
      if (name === 'd') stop.abort();
      await new Promise(setImmediate);
      log.push(`-${name}`);
    },
  });
  const turns = [turn('a', 'card'), turn('b', 'card'), turn('c'), turn('d'), turn('e')];
  await inTurns(turns, { atOnce: 2, signal: stop.signal });
  expect(log.indexOf('-a')).toBeLessThan(log.indexOf('+b'));
  expect(log.slice(0, 2)).toEqual(['+a', '+c']);
  const atOnce = log.map((_, place) =>
    log.slice(0, place + 1).reduce((sum, word) => sum + (word.startsWith('+') ? 1 : -1), 0),
  );
  expect(Math.max(...atOnce)).toBe(2);
  expect(log).not.toContain('+e');
});

/** A program that answers as a command would, and writes down what it was asked. */
const stand = `
const [, , command, ...flags] = process.argv;
const { ECPA_SITE: site, ECPA_READER: reader } = process.env;
require('node:fs').appendFileSync(process.env.SEEN, JSON.stringify({ command, flags, reader }) + '\\n');
const ok = { schema: 1, status: 'ok', exitCode: 0, loggedOut: true, pinAttempts: 1, documents: [] };
const gone = { code: 'READER.REMOVED', owner: 'this machine', retriable: false, message: 'm', remedy: 'r' };
if (reader === 'crash') process.exit(7);
console.log(JSON.stringify(reader === 'gone' ? { ...ok, status: 'failed', exitCode: 11, error: gone } : ok));
process.exit(reader === 'gone' ? 11 : 0);
`;

test('tells each row’s own code, also of a reader that dies and of a process that says nothing', async ({}, testInfo) => {
  const program = testInfo.outputPath('stand.cjs');
  const environment = { SEEN: testInfo.outputPath('seen'), ...process.env };
  mkdirSync(testInfo.outputPath(), { recursive: true });
  writeFileSync(program, stand);
  const table = 'reader,form\nfine,brief\ngone,\ncrash,\n';
  const runner = { program: [process.execPath, program] as const, environment, language: 'en', signal: never } as const;
  const results = await Promise.all(readBatch(table, '/out').map((row) => runRow(row, runner)));
  expect(results.map(({ exitCode, error, pinAttempts }) => [exitCode, error?.code, pinAttempts])).toEqual([
    [0, undefined, 1],
    [11, 'READER.REMOVED', 1],
    [1, 'INTERNAL', 0],
  ]);
  expect(results[2]?.error?.message).toContain('ended 7');
  const asked = readFileSync(environment.SEEN, 'utf8').trim().split('\n');
  expect(asked.map((line) => JSON.parse(line) as unknown)).toContainEqual({
    command: 'resume',
    flags: ['--form', 'brief', '--out', '/out', '--json', '--lang', 'en'],
    reader: 'fine',
  });
});

test('goes on where it was stopped, refuses the second row for a card, and writes both results for the owner alone', async ({}, testInfo) => {
  const out = testInfo.outputPath('out');
  const table = testInfo.outputPath('checks.csv');
  const text = 'name,site,card\none,http://e.localhost:1,virtual\ntwo,http://e.localhost:1,virtual\n';
  mkdirSync(out, { recursive: true });
  writeFileSync(table, text);
  const { journalName } = await import('../../scripts/batch/ended-rows.ts');
  const ended = { row: 1, name: 'one', command: 'resume', status: 'ok', exitCode: 0, durationMs: 1, pinAttempts: 1 };
  const journal = join(out, `${journalName(text, out)}.jsonl`);
  writeFileSync(journal, `${JSON.stringify({ ...ended, loggedOut: true, documents: [] })}\nhalf a li`);
  const settings = readSettings({ flags: { out, quiet: true, lang: 'en' }, environment: {}, dotenvPath: '' });
  expect(await batch(settings, { table, atOnce: 2 })).toBe(2);
  const path = join(out, 'checks.result.json');
  const results = JSON.parse(readFileSync(path, 'utf8')) as {
    status: string;
    error?: { code: string; message: string };
  }[];
  expect(results.map(({ status, error }) => [status, error?.code])).toEqual([
    ['ok', undefined],
    ['failed', 'CONFIG'],
  ]);
  expect(results[1]?.error?.message).toContain('the same card (or account) as row 1');
  expect(readFileSync(join(out, 'checks.result.csv'), 'utf8')).toContain('2,two,resume,failed,2,CONFIG');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(() => statSync(journal)).toThrow();
});
