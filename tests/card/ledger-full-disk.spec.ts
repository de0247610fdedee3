import { expect, test } from '@playwright/test';
import { FileLedger } from '../../card/ledger/file-ledger.ts';
import { machineProcesses } from '../../card/ledger/mark.ts';
import type { StateFiles } from '../../card/ledger/state-files.ts';
import { cardNumber, never, pinError } from './ledger/ledger-folder.ts';

/** A disk that takes as much as `hasRoom` says. */
class Disk implements StateFiles {
  hasRoom = true;
  readonly #files = new Map<string, string>();

  read(name: string): Promise<string | undefined> {
    return Promise.resolve(this.#files.get(name));
  }

  async create(name: string, text: string): Promise<boolean> {
    if (this.#files.has(name)) return false;
    await this.replace(name, text);
    return true;
  }

  replace(name: string, text: string): Promise<void> {
    if (!this.hasRoom) return Promise.reject(Object.assign(new Error('no space is left'), { code: 'ENOSPC' }));
    this.#files.set(name, text);
    return Promise.resolve();
  }

  remove(name: string): Promise<void> {
    this.#files.delete(name);
    return Promise.resolve();
  }

  names(): Promise<readonly string[]> {
    return Promise.resolve([...this.#files.keys()]);
  }
}

const openOn = (files: StateFiles): FileLedger =>
  new FileLedger({ files, processes: machineProcesses, attended: false, patience: 0, now: () => new Date() });

test('a full disk is told as such before anything is sent', async () => {
  const disk = new Disk();
  disk.hasRoom = false;
  await expect(openOn(disk).budget().spend(cardNumber, never)).rejects.toEqual(pinError('no-room'));
});

test('a disk that is full once the VERIFY was sent leaves the state unknown, and no other is sent', async () => {
  const disk = new Disk();
  const fills = (): Promise<void> => {
    disk.hasRoom = false;
    return Promise.resolve();
  };
  await expect(openOn(disk).budget().spend(cardNumber, fills)).rejects.toEqual(pinError('state-unknown'));
  disk.hasRoom = true;
  await expect(openOn(disk).budget().spend(cardNumber, never)).rejects.toEqual(pinError('budget-spent'));
});
