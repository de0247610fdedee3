import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { PinError, PinNotSentError } from '../../card/index.ts';
import { cardNumber, needsFileModes, never, pinError, right, test, wrong } from './ledger/ledger-folder.ts';

test('lets a card of which nothing is known be used, and knows three tries after a right PIN', async ({ ledger }) => {
  const opened = await ledger({ now: () => new Date('2026-11-23T12:00:00Z') });
  expect(await opened.lastKnown(cardNumber)).toBeUndefined();
  await opened.budget().spend(cardNumber, right);
  const known = { state: 'clear', triesLeft: 3, from: 'verify', at: '2026-11-23T12:00:00.000Z' };
  expect(await opened.lastKnown(cardNumber)).toEqual(known);
});

test('writes a VERIFY down as unsettled before it is sent', async ({ ledger }) => {
  const opened = await ledger();
  const other = await ledger();
  await opened.budget().spend(cardNumber, async () => {
    expect(await other.lastKnown(cardNumber)).toMatchObject({ state: 'unsettled' });
  });
});

test('keeps a card as it was known when another program stopped before it with the PIN', async ({ ledger }) => {
  const notSent = (): Promise<void> => Promise.reject(new PinNotSentError(new Error('not trusted')));
  await expect((await ledger()).budget().spend(cardNumber, notSent)).rejects.toThrow('not trusted');
  expect(await (await ledger()).lastKnown(cardNumber)).toMatchObject({ state: 'clear' });
  await expect((await ledger()).budget().spend(cardNumber, wrong(2))).rejects.toEqual(pinError('wrong'));
  await expect((await ledger({ attended: true })).budget().spend(cardNumber, notSent)).rejects.toThrow('not trusted');
  expect(await (await ledger()).lastKnown(cardNumber)).toMatchObject({ state: 'wrong-pin', triesLeft: 2 });
});

test('refuses a second VERIFY of a run, whatever came of the first', async ({ ledger }) => {
  const budget = (await ledger()).budget();
  await budget.spend(cardNumber, right);
  await expect(budget.spend(cardNumber, never)).rejects.toEqual(pinError('budget-spent'));
});

test('refuses an unattended run after a wrong PIN, until a person has succeeded at the keyboard', async ({
  ledger,
}) => {
  await expect((await ledger()).budget().spend(cardNumber, wrong(2))).rejects.toEqual(pinError('wrong'));
  expect(await (await ledger()).lastKnown(cardNumber)).toMatchObject({ state: 'wrong-pin', triesLeft: 2 });
  await expect((await ledger()).budget().spend(cardNumber, never)).rejects.toEqual(pinError('budget-spent'));
  await (await ledger({ attended: true })).budget().spend(cardNumber, right);
  await (await ledger()).budget().spend(cardNumber, right);
});

test('lets a typed PIN be wrong once, also over several runs of one process', async ({ ledger }) => {
  const attended = await ledger({ attended: true });
  await expect(attended.budget().spend(cardNumber, wrong(2))).rejects.toEqual(pinError('wrong'));
  await expect(attended.budget().spend(cardNumber, never)).rejects.toEqual(pinError('budget-spent'));
});

test('keeps the last try from a program, also with a person at the keyboard', async ({ ledger }) => {
  await expect((await ledger()).budget().spend(cardNumber, wrong(1))).rejects.toEqual(pinError('wrong'));
  const attended = (await ledger({ attended: true })).budget().spend(cardNumber, never);
  await expect(attended).rejects.toMatchObject({ reason: 'budget-spent', triesLeft: 1 });
});

test('counts for itself where the card does not tell its tries', async ({ ledger }) => {
  for (const triesLeft of [2, 1]) {
    await expect((await ledger({ attended: true })).budget().spend(cardNumber, wrong())).rejects.toThrow();
    expect(await (await ledger()).lastKnown(cardNumber)).toMatchObject({ triesLeft });
  }
});

test('knows a blocked card', async ({ ledger }) => {
  const blocked = (): Promise<void> => Promise.reject(new PinError('blocked', 'the card is blocked'));
  await expect((await ledger()).budget().spend(cardNumber, blocked)).rejects.toEqual(pinError('blocked'));
  const again = (await ledger({ attended: true })).budget().spend(cardNumber, never);
  await expect(again).rejects.toMatchObject({ reason: 'budget-spent', triesLeft: 0 });
});

test('takes any other end of a VERIFY as unsettled, until a person trusts the card', async ({ ledger }) => {
  const torn = (): Promise<void> => Promise.reject(new Error('reader unplugged'));
  await expect((await ledger()).budget().spend(cardNumber, torn)).rejects.toThrow('reader unplugged');
  for (const attended of [false, true]) {
    const refused = (await ledger({ attended })).budget().spend(cardNumber, never);
    await expect(refused).rejects.toEqual(pinError('state-unknown'));
  }
  await (await ledger()).trust(cardNumber);
  expect(await (await ledger()).lastKnown(cardNumber)).toMatchObject({ state: 'clear', from: 'person' });
  await (await ledger()).budget().spend(cardNumber, right);
});

test('takes note of what a token tells: it lowers what is known and never raises it', async ({ ledger }) => {
  const opened = await ledger();
  await opened.note(cardNumber, 1, 'token-flags');
  expect(await opened.lastKnown(cardNumber)).toMatchObject({ state: 'clear', triesLeft: 1, from: 'token-flags' });
  await opened.note(cardNumber, 2, 'token-flags');
  expect(await opened.lastKnown(cardNumber)).toMatchObject({ triesLeft: 1 });
  await expect(opened.budget().spend(cardNumber, never)).rejects.toEqual(pinError('budget-spent'));
});

test('a note leaves a wrong PIN a wrong PIN', async ({ ledger }) => {
  await expect((await ledger()).budget().spend(cardNumber, wrong(2))).rejects.toThrow();
  await (await ledger()).note(cardNumber, 1, 'token-flags');
  expect(await (await ledger()).lastKnown(cardNumber)).toMatchObject({ state: 'wrong-pin', triesLeft: 1 });
});

test('refuses while another run is at work on the card, and trust waits for it too', async ({ ledger }) => {
  const other = await ledger();
  await (await ledger()).budget().spend(cardNumber, async () => {
    await expect(other.budget().spend(cardNumber, never)).rejects.toEqual(pinError('budget-spent'));
    await expect(other.trust(cardNumber)).rejects.toEqual(pinError('budget-spent'));
  });
});

test('waits shortly for a run that is about to end', async ({ ledger }) => {
  const waiting = await ledger({ patience: 10_000 });
  let second: Promise<void> | undefined;
  await (await ledger()).budget().spend(cardNumber, () => {
    second = waiting.budget().spend(cardNumber, right);
    return Promise.resolve();
  });
  await expect(second).resolves.toBeUndefined();
});

test('keeps each card for itself', async ({ ledger }) => {
  await expect((await ledger()).budget().spend(cardNumber, wrong(1))).rejects.toThrow();
  await (await ledger()).budget().spend('TP99999999999999', right);
});

test('stores no number, PIN or name, in files for their owner alone', async ({ ledger, folder }, testInfo) => {
  needsFileModes(testInfo);
  await (await ledger()).budget().spend(cardNumber, right);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const names = await readdir(folder);
  expect(names).toHaveLength(2);
  for (const name of names) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect(name + (await readFile(join(folder, name), 'utf8'))).not.toContain(cardNumber.slice(-6));
  }
});

test('says how to clear a card, and shows only the end of its number', async ({ ledger }) => {
  await expect((await ledger()).budget().spend(cardNumber, wrong(1))).rejects.toThrow();
  const error: unknown = await (
    await ledger()
  )
    .budget()
    .spend(cardNumber, never)
    .catch((caught: unknown) => caught);
  expect(String(error)).toMatch(/card …1234: one try is left.*ecpa card trust <number>$/);
  expect(String(error)).not.toContain('01234');
});
