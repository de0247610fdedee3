import { chown, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { openLedger } from '../../card/index.ts';
import { cardNumber, needsRoot, never, pinError, right, test, wrong } from './ledger/ledger-folder.ts';

/** Path of the only file that ends so. */
async function fileOf(folder: string, ending: string): Promise<string> {
  const [name, ...others] = (await readdir(folder)).filter((found) => found.endsWith(ending));
  if (name === undefined || others.length > 0) throw new Error(`not one file ends in ${ending}`);
  return join(folder, name);
}

const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
  empty: (path) => truncate(path, 0),
  'cut short': async (path) => truncate(path, (await readFile(path)).length - 1),
  garbage: (path) => writeFile(path, '\u0000\u0001 not a record'),
  'of another form': (path) => writeFile(path, '{"version":2,"state":"clear"}\n'),
  'out of range': (path) => writeFile(path, '{"version":1,"state":"clear","from":"verify","at":"","triesLeft":-1}\n'),
  huge: (path) => writeFile(path, ' '.repeat(1 << 20)),
  'a link': async (path) => {
    await writeFile(`${path}.target`, await readFile(path));
    await rm(path);
    await symlink(`${path}.target`, path);
  },
};

for (const [name, damage] of Object.entries(damages)) {
  test(`takes a record that is ${name} as state unknown; trust makes it anew`, async ({ ledger, folder }) => {
    await (await ledger()).budget().spend(cardNumber, right);
    await damage(await fileOf(folder, '.json'));
    expect(await (await ledger()).lastKnown(cardNumber)).toMatchObject({ state: 'unsettled', from: 'damaged-record' });
    const refused = (await ledger({ attended: true })).budget().spend(cardNumber, never);
    await expect(refused).rejects.toEqual(pinError('state-unknown'));
    await (await ledger()).trust(cardNumber);
    await (await ledger()).budget().spend(cardNumber, right);
  });
}

test('takes a record of another user as state unknown', async ({ ledger, folder }, testInfo) => {
  needsRoot(testInfo);
  await (await ledger()).budget().spend(cardNumber, right);
  await chown(await fileOf(folder, '.json'), 12_345, 12_345);
  await expect((await ledger()).budget().spend(cardNumber, never)).rejects.toEqual(pinError('state-unknown'));
});

test('a note does not mend a damaged record', async ({ ledger, folder }) => {
  await (await ledger()).budget().spend(cardNumber, right);
  await truncate(await fileOf(folder, '.json'), 3);
  await (await ledger()).note(cardNumber, 2, 'token-flags');
  await expect((await ledger()).budget().spend(cardNumber, never)).rejects.toEqual(pinError('state-unknown'));
});

test('takes a mark that cannot be read as state unknown', async ({ ledger, folder }) => {
  await (await ledger()).budget().spend(cardNumber, right);
  const mark = (await fileOf(folder, '.json')).replace(/json$/, 'mark');
  await writeFile(mark, '');
  await expect((await ledger()).budget().spend(cardNumber, never)).rejects.toEqual(pinError('state-unknown'));
  await (await ledger()).trust(cardNumber);
  await (await ledger()).budget().spend(cardNumber, right);
});

test('a lost key opens nothing: no card is clear while older records lie there', async ({ ledger, folder }) => {
  await expect((await ledger()).budget().spend(cardNumber, wrong(1))).rejects.toEqual(pinError('wrong'));
  await rm(join(folder, 'key'));
  const refused = (await ledger({ attended: true })).budget().spend(cardNumber, never);
  await expect(refused).rejects.toEqual(pinError('state-unknown'));
  await (await ledger()).trust(cardNumber);
  await (await ledger()).budget().spend(cardNumber, right);
  const another = (await ledger()).budget().spend('TP99999999999999', never);
  await expect(another).rejects.toEqual(pinError('state-unknown'));
});

test('refuses with a damaged key, until trust makes a new one', async ({ ledger, folder }) => {
  await (await ledger()).budget().spend(cardNumber, right);
  await truncate(join(folder, 'key'), 10);
  await expect((await ledger()).budget().spend(cardNumber, never)).rejects.toEqual(pinError('state-unknown'));
  await (await ledger()).trust(cardNumber);
  await (await ledger()).budget().spend(cardNumber, right);
});

test('a clock that was set back clears nothing', async ({ ledger }) => {
  const later = { now: () => new Date('2026-11-23T12:00:00Z') };
  const earlier = { now: () => new Date('1999-01-01T00:00:00Z') };
  await expect((await ledger(later)).budget().spend(cardNumber, wrong(2))).rejects.toEqual(pinError('wrong'));
  await expect((await ledger(earlier)).budget().spend(cardNumber, never)).rejects.toEqual(pinError('budget-spent'));
  await (await ledger(later)).trust(cardNumber);
  await (await ledger(later)).budget().spend(cardNumber, async () => {
    const other = (await ledger(earlier)).budget().spend(cardNumber, never);
    await expect(other).rejects.toEqual(pinError('state-unknown'));
  });
});

test('sends nothing when the folder cannot be had', async ({ folder }) => {
  await mkdir(dirname(folder), { recursive: true });
  await writeFile(folder, 'a file where the folder belongs');
  await expect(openLedger({ folder, attended: true })).rejects.toEqual(pinError('state-unknown'));
});

test('sends nothing when the ledger cannot be written', async ({ ledger, folder }) => {
  const opened = await ledger();
  await opened.budget().spend(cardNumber, right);
  await rm(folder, { recursive: true });
  await expect(opened.budget().spend(cardNumber, never)).rejects.toEqual(pinError('state-unknown'));
});
