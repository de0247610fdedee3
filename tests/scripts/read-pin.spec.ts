import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { readPin } from '../../scripts/pin/read-pin.ts';
import { readPrivateFile } from '../../scripts/settings/private-file.ts';
import { settingsSchema } from '../../scripts/settings/settings.ts';

const test = base.extend<{ readonly pinFile: string }>({
  pinFile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ecpa-pin-'));
    await use(join(folder, 'pin'));
    rmSync(folder, { recursive: true });
  },
});

test('reads the first line of a PIN file that is ours alone', async ({ pinFile }) => {
  writeFileSync(pinFile, '24681357\r\nrest', { mode: 0o600 });
  const { pin } = await readPin(settingsSchema.parse({ pinFile }), undefined);
  expect(pin.use((bytes) => Buffer.from(bytes).toString())).toBe('24681357');
});

test('refuses a PIN file that others can read', async ({ pinFile }) => {
  writeFileSync(pinFile, '246813');
  chmodSync(pinFile, 0o640);
  await expect(readPin(settingsSchema.parse({ pinFile }), undefined)).rejects.toMatchObject({ kind: 'CONFIG' });
});

test('refuses a PIN of the wrong form without repeating it', async ({ pinFile }) => {
  writeFileSync(pinFile, '24681', { mode: 0o600 });
  const reading = readPin(settingsSchema.parse({ pinFile }), undefined);
  await expect(reading).rejects.toMatchObject({ name: 'PinError', reason: 'malformed' });
  await expect(reading).rejects.not.toThrow('24681');
});

test('says that a PIN file is missing', async ({ pinFile }) => {
  await expect(readPin(settingsSchema.parse({ pinFile }), '123456')).rejects.toMatchObject({ kind: 'CONFIG' });
});

test('takes a credential of systemd that its group seems to read, and there and elsewhere no more', ({ pinFile }) => {
  writeFileSync(pinFile, '123456');
  const read = (mode: number, folder: string): Uint8Array => {
    chmodSync(pinFile, mode);
    process.env['CREDENTIALS_DIRECTORY'] = folder;
    try {
      return readPrivateFile(pinFile, 'the PIN');
    } finally {
      delete process.env['CREDENTIALS_DIRECTORY'];
    }
  };
  expect(Buffer.from(read(0o440, dirname(pinFile))).toString()).toBe('123456');
  expect(() => read(0o440, join(dirname(pinFile), 'other'))).toThrow('can be read by others');
  expect(() => read(0o444, dirname(pinFile))).toThrow('can be read by others');
  expect(() => read(0o460, dirname(pinFile))).toThrow('can be read by others');
});
