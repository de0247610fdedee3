import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { findLeaks, keepOnlyClean, type PrivacyLeakError, type SensitiveValue } from '../../reports/index.ts';
import { toFailure } from '../../scripts/run/failure.ts';
import { artefacts } from './privacy/artefacts.ts';
import { disguises } from './privacy/disguises.ts';
import { planted } from './privacy/planted.ts';

const test = base.extend<{ readonly folder: string; readonly keep: (files: object) => Promise<void> }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ecpa-artefacts-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  keep: async ({ folder }, use) => {
    await use(async (files) => {
      for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes as Uint8Array);
    });
  },
});

const of = (kind: SensitiveValue['kind']): SensitiveValue =>
  planted.find((value) => value.kind === kind) ?? { kind, text: '' };

test('finds every kind of value, in every disguise, in every kind of artefact', async ({ folder }) => {
  const cases = planted.flatMap((value) =>
    Object.entries(disguises).flatMap(([how, disguise]) =>
      Object.entries(artefacts).map(([where, artefact]) => ({
        value,
        how,
        where,
        files: artefact(disguise(value.text)),
      })),
    ),
  );
  for (const [index, { files }] of cases.entries()) {
    await mkdir(join(folder, String(index)));
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, String(index), name), bytes);
  }
  const leaks = findLeaks([folder], planted);
  const seen = new Set(
    leaks.flatMap(({ file, kinds }) =>
      kinds.map((kind) => `${file.slice(folder.length + 1).split('/')[0] ?? ''} ${kind}`),
    ),
  );
  const missed = cases.filter(({ value }, index) => !seen.has(`${index} ${value.kind}`));
  expect(missed.map(({ value, how, where }) => `${value.kind}, ${how}, in a ${where}`)).toEqual([]);
  expect(cases).toHaveLength(9 * 24 * 12);
});

for (const form of ['1983/4/7', '0720407', '72.04.07', '民國72年4月7日', '19830407']) {
  test(`finds a birth date that is written ${form}`, async ({ folder, keep }) => {
    await keep({ 'run.log': `born ${form}, ` });
    expect(findLeaks([folder], planted)).toMatchObject([{ kinds: ['birth date'] }]);
  });
}

test('lets pass what is clean: digits of a PIN inside larger numbers and words', async ({ folder, keep }) => {
  const [pin = '', decoy = ''] = planted.map(({ text }) => text);
  const lines = [`"at":1${pin}7`, `took 3.${pin} ms`, `${pin}.25`, `v${pin}`, `${pin}abcdef`, `id ${decoy}0`];
  const text = lines.join('\n');
  await keep({
    'run.log': text,
    'base64.json': `{"a":"${Buffer.from(`~${text.replaceAll('\n', '~x')}`).toString('base64')}"}`,
    'wide.txt': Buffer.from(lines.join('\n'), 'utf16le'),
    'card.jsonl': `{"apdu":"${Buffer.from(`1${pin}2`).toString('hex')}"}`,
    'page.png': 'PNG',
    'page.txt': '您好，王○明',
  });
  expect(findLeaks([folder], planted)).toEqual([]);
});

test('deletes what leaks, keeps the rest, names file and kinds and no value, and is told as PRIVACY.LEAK', async ({
  folder,
  keep,
}) => {
  await keep({ 'a.log': `${of('ID').text} ${of('name').text}`, 'b.log': 'clean' });
  let thrown: unknown;
  try {
    keepOnlyClean([folder, join(folder, 'not-there')], planted);
  } catch (error) {
    thrown = error;
  }
  expect(await readdir(folder)).toEqual(['b.log']);
  const told = toFailure(thrown);
  expect(told).toMatchObject({ code: 'PRIVACY.LEAK', detail: `${join(folder, 'a.log')} (ID, name)` });
  for (const { text } of planted) expect((thrown as PrivacyLeakError).message).not.toContain(text);
});

test('searches the names of files too', async ({ folder, keep }) => {
  await keep({ [`履歷表_${of('name').text}.json`]: '{}' });
  expect(findLeaks([folder], planted)).toMatchObject([{ kinds: ['name'] }]);
});

test('keeps no picture whose page’s text is not beside it, and nothing that cannot be opened', async ({
  folder,
  keep,
}) => {
  await keep({ 'page.png': 'PNG', 'trace.zip': 'PK\x03\x04broken', 'resume.json': '%PDF-1.7' });
  expect(() => {
    keepOnlyClean([folder], planted);
  }).toThrow(/page\.png \(picture without its text\).*trace\.zip \(cannot be searched\)/);
  expect(existsSync(join(folder, 'page.png'))).toBe(false);
});

test('searches 10 MB for the values of 50 people in 2 s', async ({ folder, keep }) => {
  const people = Array.from({ length: 50 }, (_, index) =>
    planted.map((value) => ({ ...value, text: value.kind === 'birth date' ? value.text : `${value.text}${index}` })),
  ).flat();
  const line =
    '{"type":"before","callId":"call@12","startTime":1234.567,"params":{"selector":"internal:role=button[name=\\"登入\\"i]"}}\n';
  await keep({ '0.trace': line.repeat(Math.ceil(10_000_000 / Buffer.byteLength(line))) });
  // Its own time of a processor: what runs beside it is not its fault.
  const begin = process.cpuUsage();
  expect(findLeaks([folder], people)).toEqual([]);
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1_000).toBeLessThan(2_000);
});
