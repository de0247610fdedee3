import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Ledger, openLedger } from '../../card/index.ts';
import { childProcesses, needsProc } from '../fixtures/pcscd/child-processes.ts';
import { pin, test as base } from '../fixtures/softhsm/index.ts';

const test = base.extend<{ newLedger: (attended: boolean) => Promise<Ledger> }>({
  newLedger: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ecpa-pkcs11-ledger-'));
    await use((attended) => openLedger({ folder, attended }));
    await rm(folder, { recursive: true });
  },
});

test('sends one C_Login for one PIN, right or wrong', async ({ threeTries, open }) => {
  const card = await open(threeTries.access());
  expect(await threeTries.logins()).toBe(0);
  await expect(card.unlock(pin('654321'))).rejects.toMatchObject({ reason: 'wrong', triesLeft: 2 });
  expect(await threeTries.logins()).toBe(1);
  await (await open(threeTries.access())).unlock(pin('123456'));
  expect(await threeTries.logins()).toBe(2);
  expect(await threeTries.tries()).toBe(3);
});

test('understands CKR_VENDOR_DEFINED|n as n tries left', async ({ threeTries, open }) => {
  const card = await open(threeTries.access('vendor'));
  await expect(card.unlock(pin('654321'))).rejects.toMatchObject({ name: 'PinError', reason: 'wrong', triesLeft: 2 });
});

test('tells a wrong PIN without a count where the token tells none', async ({ threeTries, open }) => {
  const card = await open(threeTries.access('silent'));
  await expect(card.unlock(pin('654321'))).rejects.toMatchObject({ reason: 'wrong', triesLeft: undefined });
});

test('sends no PIN to a card whose flags say that it is locked', async ({ threeTries, open }) => {
  await threeTries.setTries(0);
  const card = await open(threeTries.access());
  await expect(card.unlock(pin('123456'))).rejects.toMatchObject({ reason: 'blocked', triesLeft: 0 });
  expect(await threeTries.logins()).toBe(0);
});

test('sends no PIN to a card whose flags say that one try is left, and the ledger knows', async ({
  threeTries,
  open,
  newLedger,
}) => {
  await threeTries.setTries(1);
  const ledger = await newLedger(true);
  const card = await open({ ...threeTries.access(), budget: ledger.budget(), ledger });
  expect(await ledger.lastKnown(card.number)).toMatchObject({ triesLeft: 1, from: 'token-flags', state: 'clear' });
  await expect(card.unlock(pin('123456'))).rejects.toMatchObject({ reason: 'budget-spent', triesLeft: 1 });
  expect(await threeTries.logins()).toBe(0);
});

test('a wrong PIN through the ledger forbids the next unattended login; a typed right one frees it', async ({
  threeTries,
  open,
  newLedger,
}) => {
  const unlock = async (attended: boolean, text: string): Promise<string> => {
    const ledger = await newLedger(attended);
    const card = await open({ ...threeTries.access(), budget: ledger.budget(), ledger });
    return card.unlock(pin(text)).then(
      () => 'unlocked',
      (error: unknown) => (error as { reason: string }).reason,
    );
  };
  expect(await unlock(false, '654321')).toBe('wrong');
  expect(await unlock(false, '654321')).toBe('budget-spent');
  expect(await threeTries.logins()).toBe(1);
  expect(await unlock(true, '123456')).toBe('unlocked');
  expect(await unlock(false, '123456')).toBe('unlocked');
  expect(await threeTries.tries()).toBe(3);
});

const answers: readonly (readonly [name: string, code: number, error: string, reason: string])[] = [
  ['CKR_PIN_LOCKED', 0xa4, 'PinError', 'blocked'],
  ['CKR_PIN_LEN_RANGE', 0xa2, 'PinError', 'malformed'],
  ['CKR_PIN_EXPIRED', 0xa3, 'PinError', 'state-unknown'],
  ['CKR_TOKEN_NOT_PRESENT', 0xe0, 'ReaderError', 'no-card'],
  ['CKR_DEVICE_REMOVED', 0x32, 'ReaderError', 'card-removed'],
  ['CKR_USER_ALREADY_LOGGED_IN', 0x100, 'ReaderError', 'in-use'],
  ['CKR_USER_PIN_NOT_INITIALIZED', 0x102, 'CardError', 'wrong-kind'],
  ['no tries left in the vendor’s code', 0x80000000, 'PinError', 'blocked'],
  ['one try left in the vendor’s code', 0x80000001, 'PinError', 'wrong'],
  ['a code of the vendor that tells no tries', 0x80001234, 'PinError', 'state-unknown'],
  ['a code that no standard knows', 0x7777, 'PinError', 'state-unknown'],
];

for (const [name, code, error, reason] of answers) {
  test(`takes ${name} from C_Login as ${reason}`, async ({ threeTries, open }) => {
    const card = await open(threeTries.access(code));
    await expect(card.unlock(pin('123456'))).rejects.toMatchObject({ name: error, reason });
    expect(await threeTries.logins()).toBe(1);
  });
}

test('takes a module that crashes in C_Login as state unknown, and so does the ledger', async ({
  threeTries,
  open,
  newLedger,
}) => {
  const ledger = await newLedger(true);
  const card = await open({ ...threeTries.access('crash'), budget: ledger.budget(), ledger });
  await expect(card.unlock(pin('123456'))).rejects.toMatchObject({ name: 'PinError', reason: 'state-unknown' });
  expect(await ledger.lastKnown(card.number)).toMatchObject({ state: 'unsettled' });
  const next = await newLedger(true);
  const again = await open({ ...threeTries.access(), budget: next.budget(), ledger: next });
  await expect(again.unlock(pin('123456'))).rejects.toMatchObject({ name: 'PinError', reason: 'state-unknown' });
  expect(await threeTries.logins()).toBe(1);
});

test('gives up a module that hangs in C_Login, and ends its process', async ({ threeTries, open }, testInfo) => {
  needsProc(testInfo);
  const card = await open({ ...threeTries.access('hang'), timeout: 1000 });
  await expect(card.unlock(pin('123456'))).rejects.toMatchObject({ name: 'PinError', reason: 'state-unknown' });
  await expect.poll(() => childProcesses(process.pid, 'pkcs11-child.mjs')).toEqual([]);
});
