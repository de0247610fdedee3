import { expect } from '@playwright/test';
import { FileLedger } from '../../card/ledger/file-ledger.ts';
import { machineProcesses } from '../../card/ledger/mark.ts';
import type { StateFiles } from '../../card/ledger/state-files.ts';
import { StateFolder } from '../../card/ledger/state-folder.ts';
import { cardNumber, never, pinError, right, test, wrong } from './ledger/ledger-folder.ts';

/** A ledger over these files whose processes are all gone or all there. */
const ledgerOver = (files: StateFiles, isAlive: boolean): FileLedger =>
  new FileLedger({
    files,
    processes: { ...machineProcesses, isAlive: () => isAlive },
    attended: false,
    now: () => new Date(),
    patience: 0,
  });

/** Files that let something happen just before the first mark is made. */
function interrupted(files: StateFiles, happens: () => Promise<void>): StateFiles {
  let left = 1;
  return {
    read: (name) => files.read(name),
    replace: (name, text) => files.replace(name, text),
    remove: (name) => files.remove(name),
    names: () => files.names(),
    async create(name, text) {
      if (name.endsWith('.mark') && left-- > 0) await happens();
      return files.create(name, text);
    },
  };
}

test('trust does not cover a run that came after the person had looked', async ({ ledger, folder }) => {
  const files = interrupted(await StateFolder.open(folder), async () => {
    const run = (await ledger()).budget().spend(cardNumber, wrong(2));
    await expect(run).rejects.toEqual(pinError('wrong'));
  });
  await expect(ledgerOver(files, true).trust(cardNumber)).rejects.toEqual(pinError('budget-spent'));
  await expect((await ledger()).budget().spend(cardNumber, never)).rejects.toEqual(pinError('budget-spent'));
  await (await ledger()).trust(cardNumber);
  await (await ledger()).budget().spend(cardNumber, right);
});

test('no run takes away the mark of one that was broken off', async ({ folder }) => {
  const files = await StateFolder.open(folder);
  void ledgerOver(files, true)
    .budget()
    .spend(cardNumber, () => new Promise(() => undefined));
  await expect.poll(async () => (await files.names()).some((name) => name.endsWith('.mark'))).toBe(true);
  for (let run = 0; run < 3; run += 1) {
    const refused = ledgerOver(files, false).budget().spend(cardNumber, never);
    await expect(refused).rejects.toEqual(pinError('state-unknown'));
  }
  await ledgerOver(files, false).trust(cardNumber);
  await ledgerOver(files, false).budget().spend(cardNumber, right);
});
