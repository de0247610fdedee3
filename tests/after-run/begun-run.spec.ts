import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { History } from '../../reports/index.ts';
import { beginRun } from '../../scripts/after-run/begun-run.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';
import { test as base } from '../fixtures/after-runs.ts';

interface Begun {
  readonly folder: string;
  readonly said: readonly string[];
  readonly begin: () => Promise<AsyncDisposable>;
  readonly files: () => Promise<readonly string[]>;
  /** Makes what has begun that of a process which is gone. */
  readonly kill: () => Promise<void>;
}

const test = base.extend<{ readonly begun: Begun }>({
  begun: async ({ after }, use) => {
    const said: string[] = [];
    const folder = join(after.state, 'history');
    const environment = { ECPA_STATE_DIR: after.state };
    const settings = readSettings({ flags: {}, environment, dotenvPath: '' });
    const files = async (): Promise<readonly string[]> => {
      return (await readdir(folder)).filter((name) => name.startsWith('begun-'));
    };
    await use({
      folder,
      said,
      files,
      begin: () => beginRun(settings, 'login', { environment, language: 'en', say: (line) => said.push(line) }),
      kill: async () => {
        const { pid } = spawnSync(process.execPath, ['--version']);
        for (const name of await files()) {
          await rename(join(folder, name), join(folder, name.replace(`-${process.pid}.`, `-${pid}.`)));
        }
      },
    });
  },
});

test('leaves nothing of a check that ends, and does not judge one that goes on', async ({ begun }) => {
  const one = await begun.begin();
  const other = await begun.begin();
  expect(await begun.files()).toHaveLength(2);
  for (const run of [one, other]) await run[Symbol.asyncDispose]();
  expect(await begun.files()).toEqual([]);
  expect(begun.said).toEqual([]);
});

test('tells once of a check that was killed, and puts it into the history as a failure of this machine', async ({
  begun,
}) => {
  await begun.begin();
  await begun.kill();
  for (let run = 0; run < 2; run += 1) await (await begun.begin())[Symbol.asyncDispose]();
  expect(begun.said).toEqual([
    expect.stringMatching(/^ecpa: the check that began at \d{4}-\d\d-\d\d \d\d:\d\d never ended/),
  ]);
  const { runs, damaged } = await new History(begun.folder).read();
  expect(damaged).toBe(0);
  expect(runs).toMatchObject([
    { command: 'smoke', depth: 'login', site: 'sim', code: 'LOCAL.RUN_ENDED', exitCode: 11, loggedOut: false },
  ]);
  expect(await begun.files()).toEqual([]);
});

test('begins all the same where nothing can be written, and passes over what it cannot read', async ({
  begun,
  after,
}) => {
  await mkdir(begun.folder, { recursive: true });
  await begun.begin();
  await begun.kill();
  const [name = ''] = await begun.files();
  await writeFile(join(begun.folder, name), '{');
  await (await begun.begin())[Symbol.asyncDispose]();
  expect(await begun.files()).toEqual([]);
  const settings = readSettings({ flags: {}, environment: {}, dotenvPath: '' });
  const environment = { ECPA_STATE_DIR: '/dev/null/state' };
  const run = await beginRun(settings, 'page', { environment, language: 'en', say: () => undefined });
  await run[Symbol.asyncDispose]();
  expect(after.said).toEqual([]);
});
