import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type TestInfo } from '@playwright/test';
import { type Ledger, type LedgerOptions, openLedger, PinError } from '../../../card/index.ts';

/** The number of an invented card. */
export const cardNumber = 'TP12345678901234';

/** Specs with a state folder of their own, and ledgers over it; runs are unattended unless told otherwise. */
export const test = base.extend<{
  folder: string;
  ledger: (options?: Partial<LedgerOptions>) => Promise<Ledger>;
}>({
  folder: async ({}, use) => {
    const parent = await mkdtemp(join(tmpdir(), 'ecpa-ledger-'));
    await use(join(parent, 'state', 'pin-ledger'));
    await rm(parent, { recursive: true, force: true });
  },
  ledger: async ({ folder }, use) => {
    await use((options) => openLedger({ folder, attended: false, patience: 0, ...options }));
  },
});

/** A VERIFY that finds the PIN right. */
export const right = (): Promise<void> => Promise.resolve();

/** A VERIFY that finds the PIN wrong, telling the tries left where the card does. */
export const wrong = (triesLeft?: number) => (): Promise<void> =>
  Promise.reject(new PinError('wrong', 'the PIN is wrong', { triesLeft }));

/** A VERIFY that must not be sent: the test fails by its error. */
export const never = (): Promise<void> => Promise.reject(new Error('a VERIFY was sent that the ledger forbids'));

/** Matches a `PinError` of this reason. */
export const pinError = (reason: string): unknown => expect.objectContaining({ name: 'PinError', reason });

/** Skips a test about file owners for everybody but root. */
export function needsRoot(testInfo: TestInfo): void {
  testInfo.skip(process.getuid?.() !== 0, 'only root can give a file away');
}

/** Skips a test about file modes on Windows, which has none. */
export function needsFileModes(testInfo: TestInfo): void {
  testInfo.skip(process.platform === 'win32', 'Windows has no file modes');
}
