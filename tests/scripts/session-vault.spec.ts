import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import type { KeptSession } from '../../scripts/session/kept-session.ts';
import { holdsSessions, SessionVault } from '../../scripts/session/session-vault.ts';

interface VaultWorld {
  readonly folder: string;
  readonly open: () => Promise<SessionVault>;
  /** Lets so many minutes pass. */
  readonly wait: (minutes: number) => void;
  readonly session: (who: string, cookie?: string) => KeptSession;
}

const site = 'https://ecpa.example';

const test = base.extend<{ readonly vaults: VaultWorld }>({
  vaults: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ecpa-vault-'));
    let now = Date.parse('2026-11-24T00:00:00Z');
    await use({
      folder,
      open: () => SessionVault.open(folder, { now: () => now, keychain: () => Promise.resolve(undefined) }),
      wait: (minutes) => (now += minutes * 60_000),
      session: (who, value = 'cookie-value') => ({
        who,
        holder: { name: '周若晴', idLastFour: '4729' },
        state: {
          cookies: [
            {
              ...{ name: 'ASP.NET_SessionId', value, domain: 'ecpa.example', path: '/', expires: -1 },
              ...{ httpOnly: true, secure: true, sameSite: 'Lax' },
            },
          ],
          origins: [],
        },
        sites: [site],
        until: new Date(now + 20 * 60_000).toISOString(),
      }),
    });
    await rm(folder, { recursive: true, force: true });
  },
});

async function keepOne({ open, session }: VaultWorld, card = 'TP01'): Promise<SessionVault> {
  const vault = await open();
  await vault.keep(site, session(vault.mark(card)));
  return vault;
}

test('gives a session back once, to the next run', async ({ vaults }) => {
  await keepOne(vaults);
  const later = await vaults.open();
  expect((await later.take(site))?.state.cookies[0]?.value).toBe('cookie-value');
  expect(await later.take(site)).toBeUndefined();
});

test('gives it for its own card and its own site alone', async ({ vaults }) => {
  const vault = await keepOne(vaults);
  expect(await vault.take(site, 'TP02')).toBeUndefined();
  expect(await vault.take('https://other.example')).toBeUndefined();
  expect(await vault.take(site, 'TP01')).toBeDefined();
});

test('does not guess whose session is meant where two people have one', async ({ vaults }) => {
  const vault = await keepOne(vaults, 'TP01');
  await vault.keep(site, vaults.session(vault.mark('TP02'), 'second'));
  expect(await vault.take(site)).toBeUndefined();
  expect((await vault.take(site, 'TP02'))?.state.cookies[0]?.value).toBe('second');
});

test('forgets a session when its time is over', async ({ vaults }) => {
  const vault = await keepOne(vaults);
  vaults.wait(21);
  expect(await vault.take(site)).toBeUndefined();
  expect(await vault.has(site)).toBe(false);
});

test('writes nothing that can be read: no cookie, name, card number or address', async ({ vaults }) => {
  await keepOne(vaults);
  for (const name of await readdir(vaults.folder)) {
    const text = `${name}\n${await readFile(join(vaults.folder, name), 'latin1')}`;
    expect(text).not.toMatch(/cookie-value|ASP\.NET|TP01|ecpa\.example/);
    expect((await stat(join(vaults.folder, name))).mode & 0o777).toBe(0o600);
  }
});

test('takes no session that was changed, renamed for another person, or sealed with another key', async ({
  vaults,
}) => {
  const { folder } = vaults;
  const fileOf = async (): Promise<string> => (await readdir(folder)).find((name) => name.endsWith('.session')) ?? '';
  const vault = await keepOne(vaults);
  const path = join(folder, await fileOf());
  const bytes = await readFile(path);
  // Another byte than it was, whatever it was.
  await writeFile(
    path,
    bytes.map((byte, place) => (place === 40 ? byte ^ 1 : byte)),
  );
  expect(await vault.take(site)).toBeUndefined();
  await writeFile(path.replace(vault.mark('TP01'), vault.mark('TP02')), bytes, { mode: 0o600 });
  expect(await vault.take(site, 'TP02')).toBeUndefined();
  await keepOne(vaults);
  await writeFile(join(folder, 'key'), Buffer.alloc(32, 7));
  expect(await (await vaults.open()).take(site)).toBeUndefined();
});

test('refuses a key that others can read', async ({ vaults }) => {
  await keepOne(vaults);
  await chmod(join(vaults.folder, 'key'), 0o644);
  await expect(vaults.open()).rejects.toMatchObject({ kind: 'CONFIG' });
});

test('a folder holds sessions as long as one is kept, whatever else lies there', async ({ vaults }) => {
  expect(holdsSessions(join(vaults.folder, 'nowhere'))).toBe(false);
  const vault = await vaults.open();
  expect(holdsSessions(vaults.folder)).toBe(false);
  await vault.keep(site, vaults.session('somebody'));
  expect(holdsSessions(vaults.folder)).toBe(true);
  await vault.takeAll(site);
  expect(holdsSessions(vaults.folder)).toBe(false);
});
