import { access, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { storeDocument } from '../../documents/index.ts';
import { findingTable } from '../../reports/index.ts';
import { parseAge } from '../../scripts/purge/age.ts';
import { deleteAll } from '../../scripts/purge/delete-all.ts';
import { findPrivateData, type Places } from '../../scripts/purge/find-private-data.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { ecpaHere } from '../fixtures/ecpa-here.ts';
import type { CommandResult } from '../fixtures/run-ecpa.ts';

interface PurgeWorld {
  readonly places: Places;
  /** Stores a document as a run of that day would; gives its path. */
  readonly store: (title: string, day: string) => Promise<string>;
  /** Names of what is found. */
  readonly found: () => Promise<readonly string[]>;
  /** Runs `ecpa purge` here. */
  readonly purge: (...args: readonly string[]) => Promise<CommandResult>;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const test = base.extend<{ readonly here: PurgeWorld }>({
  here: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), 'ecpa-purge-'));
    const places: Places = {
      out: join(root, 'downloads'),
      sessions: join(root, 'state', 'sessions'),
      temporary: join(root, 'tmp'),
      profiles: [join(root, 'tmp')],
      project: join(root, 'project'),
    };
    for (const folder of Object.values<string | readonly string[]>({ ...places }).flat())
      await mkdir(folder, { recursive: true });
    await use({
      places,
      store: async (title, day) => {
        const at = new Date(`${day}T04:00:00Z`);
        const about = { kind: 'resume', title, extension: 'pdf', mediaType: 'application/pdf', source: '' };
        return (await storeDocument({ ...about, bytes: Buffer.from(`${title} ${day}`), at }, places.out)).path;
      },
      found: async () =>
        (await findPrivateData(places)).found.map(({ kind, path }) => `${kind} ${path.slice(root.length + 1)}`),
      purge: (...args) =>
        ecpaHere(['purge', '--out', places.out, '--json', ...args], {
          cwd: root,
          env: { ECPA_STATE_DIR: join(root, 'state'), TMPDIR: places.temporary },
        }),
    });
    await rm(root, { recursive: true, force: true });
  },
});

test('deletes what is older and its line in the manifest, and nothing else', async ({ here }) => {
  const old = await here.store('履歷表', '2020-01-02');
  const fresh = await here.store('履歷表', '2026-11-23');
  const mine = join(here.places.out, '2020-01-02_mine.pdf');
  await writeFile(mine, 'not of this program');
  const { exitCode, stdout } = await here.purge('--older-than', '999d', '--yes');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ status: 'ok', deleted: [old], kept: [] });
  expect(await Promise.all([old, fresh, mine].map(exists))).toEqual([false, true, true]);
  const manifest = await readFile(join(here.places.out, 'manifest.jsonl'), 'utf8');
  expect(manifest.trim().split('\n')).toHaveLength(1);
});

test('lists and deletes nothing in a dry run; without a yes it refuses, exit 2', async ({ here }) => {
  const old = await here.store('履歷表', '2020-01-02');
  const dry = await here.purge('--older-than', '999d', '--dry-run');
  expect(JSON.parse(dry.stdout)).toMatchObject({ exitCode: 0, found: [{ kind: 'document', path: old }], deleted: [] });
  const unasked = await here.purge('--older-than', '999d');
  expect(JSON.parse(unasked.stdout)).toMatchObject({ exitCode: 2, error: { code: 'USAGE' }, deleted: [] });
  expect(await exists(old)).toBe(true);
});

test('finds sessions, half-written files, what dead processes left, traces and reports', async ({ here }) => {
  const { out, sessions, temporary, project } = here.places;
  const dead = 4_194_303;
  await writeFile(join(out, `2026-11-24_履歷表.pdf.${dead}.part`), '');
  await writeFile(join(out, `2026-11-24_履歷表.pdf.${process.pid}.part`), '');
  await writeFile(join(out, 'salary-unfinished-0123456789abcdef.jsonl'), '');
  await writeFile(join(sessions, 'abc-def.session'), '');
  await writeFile(join(sessions, 'key'), '');
  for (const name of [
    `ecpa-desk-${dead}-x`,
    `ecpa-profile-${dead}-x`,
    `ecpa-desk-${process.pid}-y`,
    `other-${dead}-x`,
  ]) {
    await mkdir(join(temporary, name));
  }
  await mkdir(join(project, 'test-results', 'trace'), { recursive: true });
  await mkdir(join(project, 'reports', 'out'), { recursive: true });
  await writeFile(join(project, 'reports', 'out', 'run.json'), '{}');
  await writeFile(join(project, 'reports', 'index.ts'), '');
  expect((await here.found()).toSorted()).toEqual([
    'artefact project/reports/out/run.json',
    'artefact project/test-results/trace',
    `browser-profile tmp/ecpa-profile-${dead}-x`,
    `desk tmp/ecpa-desk-${dead}-x`,
    'journal downloads/salary-unfinished-0123456789abcdef.jsonl',
    `part downloads/2026-11-24_履歷表.pdf.${dead}.part`,
    'session state/sessions/abc-def.session',
  ]);
});

test('follows no link, and leaves alone what somebody changed or put in the place of a document', async ({ here }) => {
  const { out, sessions, project } = here.places;
  const elsewhere = join(out, '..', 'elsewhere');
  await mkdir(elsewhere);
  await writeFile(join(elsewhere, 'precious.session'), 'precious');
  await rm(sessions, { recursive: true });
  await symlink(elsewhere, sessions);
  await symlink(elsewhere, join(project, 'test-results'));
  const [replaced, changed] = [await here.store('一', '2020-01-02'), await here.store('二', '2020-01-02')];
  await rm(replaced);
  await symlink(join(elsewhere, 'precious.session'), replaced);
  await writeFile(changed, Buffer.from(await readFile(changed)).fill('x', 0, 1));
  const { found, left } = await findPrivateData(here.places);
  expect(found).toEqual([]);
  expect(left).toEqual([
    { path: replaced, reason: 'foreign' },
    { path: changed, reason: 'changed' },
  ]);
  expect((await here.purge('--older-than', '999d', '--yes')).exitCode).toBe(0);
  expect(await readdir(elsewhere)).toEqual(['precious.session']);
});

test('does not leave the folder of documents, whatever the manifest says', async ({ here }) => {
  const { out } = here.places;
  const outside = join(out, '..', 'outside.pdf');
  await writeFile(outside, 'abc');
  const entry = {
    kind: 'resume',
    file: '../outside.pdf',
    bytes: 3,
    sha256: '',
    source: '',
    at: '2020-01-02T00:00:00Z',
  };
  await writeFile(join(out, 'manifest.jsonl'), `${JSON.stringify(entry)}\n`);
  expect(await here.found()).toEqual([]);
});

test('takes the manifest away with the last document', async ({ here }) => {
  await here.store('履歷表', '2020-01-02');
  await findPrivateData(here.places).then(async ({ found }) => Promise.all(found.map(({ remove }) => remove())));
  expect(await readdir(here.places.out)).toEqual([]);
});

test('deletes the others when one cannot be deleted, and names the one', async () => {
  const about = { kind: 'document', bytes: 1, at: '2020-01-02T00:00:00Z' } as const;
  const deleted: string[] = [];
  const error: unknown = await deleteAll(
    [
      { ...about, path: '/open', remove: () => Promise.reject(new Error('EBUSY')) },
      { ...about, path: '/free', remove: () => Promise.resolve() },
    ],
    deleted,
  ).catch((thrown: unknown) => thrown);
  expect(deleted).toEqual(['/free']);
  expect(toFailure(error)).toMatchObject({ code: 'LOCAL.NOT_DELETED', detail: '/open' });
});

test('reads ages in hours, days and weeks, and nothing else', () => {
  expect(['12h', '7d', '2w'].map((text) => parseAge(text))).toEqual([43_200_000, 604_800_000, 1_209_600_000]);
  for (const text of ['7', 'd', '-1d', '1m', '7 d']) expect(() => parseAge(text), text).toThrow('--older-than');
});

test('tells files with their kind, day and size in both languages', () => {
  const finding = { kind: 'session', path: '/state/x.session', bytes: 20_480, at: '2026-11-23T20:00:00Z' } as const;
  expect(findingTable([finding], 'zh-TW')).toContain('保留的連線  /state/x.session  115.11.24  20 kB');
  expect(findingTable([finding], 'en')).toContain('kept session  /state/x.session  2026-11-24  20 kB');
});
