import { readdir, writeFile } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import { type Keychain, openKeychain } from '../../scripts/session/keychain.ts';
import { sessionKey } from '../../scripts/session/session-key.ts';

/** A keychain in memory, as far as it answers. */
class Chain implements Keychain {
  secret: Uint8Array | undefined;
  isLocked = false;

  read(): Promise<Uint8Array | undefined> {
    return this.isLocked ? Promise.reject(new Error('locked')) : Promise.resolve(this.secret);
  }

  write(secret: Uint8Array): Promise<void> {
    this.secret = Uint8Array.from(secret);
    return Promise.resolve();
  }
}

/** How a keychain is opened. */
const open = (keychain: Keychain) => () => Promise.resolve(keychain);

const test = base.extend<{ readonly folder: string }>({
  folder: async ({}, use, info) => {
    await writeFile(info.outputPath('empty'), '');
    await use(info.outputDir);
  },
});

test('lies in the keychain where there is one, and in no file', async ({ folder }) => {
  const keychain = new Chain();
  const first = await sessionKey(folder, open(keychain));
  expect(first).toMatchObject({ place: 'keychain', key: keychain.secret });
  expect(first.key).toHaveLength(32);
  expect(await sessionKey(folder, open(keychain))).toEqual(first);
  expect(await readdir(folder)).toEqual(['empty']);
});

test('is the one that another run has made at the same time', async ({ folder }) => {
  const keychain = new Chain();
  const theirs = new Uint8Array(32).fill(7);
  keychain.write = () => {
    keychain.secret = theirs;
    return Promise.resolve();
  };
  expect(await sessionKey(folder, open(keychain))).toEqual({ place: 'keychain', key: theirs });
});

test('lies in a file where the keychain is locked, and stays there: no keychain is opened any more', async ({
  folder,
}) => {
  const keychain = new Chain();
  keychain.isLocked = true;
  const first = await sessionKey(folder, open(keychain));
  expect(first.place).toBe('file');
  const opened: Keychain[] = [];
  const again = await sessionKey(folder, () => {
    opened.push(keychain);
    return Promise.resolve(keychain);
  });
  expect(again.key).toEqual(Buffer.from(first.key));
  expect(opened).toEqual([]);
});

test('a secret of another length is no key', async ({ folder }) => {
  const keychain = new Chain();
  keychain.secret = new Uint8Array(3);
  expect((await sessionKey(folder, open(keychain))).key).toHaveLength(32);
  expect(keychain.secret).toHaveLength(32);
});

test('no keychain is asked where all state is to lie in a folder', async () => {
  expect(await openKeychain({ ECPA_STATE_DIR: '/somewhere' })).toBeUndefined();
});

test('a system where no Secret Service answers has no keychain', async () => {
  test.skip(process.platform !== 'linux', 'others have one always');
  const before = process.env['DBUS_SESSION_BUS_ADDRESS'];
  process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nowhere';
  const keychain = await openKeychain({});
  if (before === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
  else process.env['DBUS_SESSION_BUS_ADDRESS'] = before;
  expect(keychain).toBeUndefined();
});
