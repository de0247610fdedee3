import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { wrappingKeys } from '../../scripts/card-source/wrapping-keys.ts';
import { settingsSchema } from '../../scripts/settings/settings.ts';
import type { Site } from '../../scripts/site/site.ts';
import { testWrappingKey } from '../../simulator/cards/index.ts';
import type { Reader } from '../../card/index.ts';

const test = base.extend<{ readonly keyFile: string }>({
  keyFile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ecpa-keys-'));
    await use(join(folder, 'card-keys'));
    rmSync(folder, { recursive: true });
  },
});

const nothing = () => Promise.resolve();
const live: Site = { origin: 'https://example.test', [Symbol.asyncDispose]: nothing };
const simulated: Site = {
  ...live,
  simulated: { cardNumber: 'TP12345678901234', pin: '123456', insertCard: () => Promise.reject(new Error('unused')) },
};
const reader = (name: string): Reader => ({ name, connect: () => Promise.reject(new Error('unused')) });
const settings = (cardKeys?: string) => settingsSchema.parse({ cardKeys });

test('reads a key from a file that is ours alone', async ({ keyFile }) => {
  writeFileSync(keyFile, '0F0E0D0C0B0A09080706050403020100\n', { mode: 0o600 });
  const keyOf = await wrappingKeys(settings(keyFile), live, reader('Any'));
  expect(Buffer.from(keyOf('TP00000000000000') ?? []).toString('hex')).toBe('0f0e0d0c0b0a09080706050403020100');
});

for (const mode of [0o640, 0o604, 0o660]) {
  test(`refuses a key file of mode ${mode.toString(8)}: others can read it`, async ({ keyFile }, testInfo) => {
    testInfo.skip(process.platform === 'win32', 'Windows has no file modes');
    writeFileSync(keyFile, '0F0E0D0C0B0A09080706050403020100\n');
    chmodSync(keyFile, mode);
    const reading = wrappingKeys(settings(keyFile), live, reader('Any'));
    await expect(reading).rejects.toMatchObject({ kind: 'CONFIG', message: expect.stringContaining('chmod 600') });
    await expect(reading).rejects.not.toThrow(/0F0E/i);
  });
}

test('refuses a file that holds no key, and does not repeat it', async ({ keyFile }) => {
  writeFileSync(keyFile, 'abcdef', { mode: 0o600 });
  const reading = wrappingKeys(settings(keyFile), live, reader('Any'));
  await expect(reading).rejects.toMatchObject({ kind: 'CONFIG', message: expect.stringContaining('32 hex digits') });
  await expect(reading).rejects.not.toThrow('abcdef');
});

test('gives the test key to the simulator’s own card in a virtual reader, and to nothing else', async () => {
  const keyOf = await wrappingKeys(settings(), simulated, reader('Virtual PCD 00 00'));
  expect(keyOf('TP12345678901234')).toBe(testWrappingKey);
  expect(keyOf('TP99999999999999')).toBeUndefined();
  expect((await wrappingKeys(settings(), simulated, reader('ACS ACR39U')))('TP12345678901234')).toBeUndefined();
  expect((await wrappingKeys(settings(), live, reader('Virtual PCD 00 00')))('TP12345678901234')).toBeUndefined();
});
