import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { chooseLanguage } from '../../scripts/settings/language.ts';
import { readSettings } from '../../scripts/settings/read-settings.ts';

const test = base.extend<{ readonly dotenvPath: string }>({
  dotenvPath: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ecpa-env-'));
    await use(join(folder, '.env'));
    rmSync(folder, { recursive: true });
  },
});

test('takes a flag before the environment, the environment before .env, and .env before the default', ({
  dotenvPath,
}) => {
  writeFileSync(dotenvPath, 'ECPA_OUT=dotenv\nECPA_TIMEOUT=7\nECPA_EDITION=2020\n', { mode: 0o600 });
  const settings = readSettings({
    flags: { out: 'flag' },
    environment: { ECPA_OUT: 'environment', ECPA_TIMEOUT: '9' },
    dotenvPath,
  });
  expect(settings).toMatchObject({ out: 'flag', timeout: 9, edition: '2020', browser: 'auto', site: 'sim' });
});

test('tells all faults at once, and where each came from, but no values', ({ dotenvPath }) => {
  writeFileSync(dotenvPath, 'ECPA_TIMEOUT=soon\n', { mode: 0o600 });
  const read = () =>
    readSettings({ flags: { edition: '1999' }, environment: { ECPA_SITE: 'secret value' }, dotenvPath });
  expect(read).toThrow(/--edition.*/);
  expect(read).toThrow(/ECPA_SITE/);
  expect(read).toThrow(/ECPA_TIMEOUT in /);
  expect(read).not.toThrow(/secret value/);
});

test('keeps of an address its origin alone', ({ dotenvPath }) => {
  const { site } = readSettings({ flags: { site: 'https://ecpa.dgpa.gov.tw/uIAM/x?y' }, environment: {}, dotenvPath });
  expect(site).toBe('https://ecpa.dgpa.gov.tw');
});

test('reads switches as people write them', ({ dotenvPath }) => {
  const read = (word: string) => readSettings({ flags: {}, environment: { ECPA_HEADED: word }, dotenvPath }).headed;
  expect(['1', 'true', 'YES', 'on', '0', 'false', 'no', ''].map(read)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(() => read('perhaps')).toThrow('ECPA_HEADED');
});

test('speaks the language of the setting, else of the environment', () => {
  expect(chooseLanguage('en', { LANG: 'zh_TW.UTF-8' })).toBe('en');
  expect(chooseLanguage(undefined, { LANG: 'zh_TW.UTF-8' })).toBe('zh-TW');
  expect(chooseLanguage(undefined, { LC_ALL: 'C.UTF-8', LANG: 'zh_TW.UTF-8' })).toBe('en');
});

test('refuses a .env that others can read', ({ dotenvPath }) => {
  writeFileSync(dotenvPath, 'ECPA_TIMEOUT=7\n', { mode: 0o600 });
  const read = () => readSettings({ flags: {}, environment: {}, dotenvPath });
  expect(read().timeout).toBe(7);
  chmodSync(dotenvPath, 0o640);
  expect(read).toThrow(/can be read by others; make it yours alone: chmod 600/);
});

test('takes hosts with commas between, and nothing that is no host', () => {
  const hosts = (allowHosts: string) =>
    readSettings({ flags: { allowHosts }, environment: {}, dotenvPath: '' }).allowHosts;
  expect(hosts('*.dgpa.gov.tw, mydata.example')).toEqual(['*.dgpa.gov.tw', 'mydata.example']);
  for (const wrong of ['https://a.example', 'a.example/b', '*', '.*', 'a|b', ''])
    expect(() => hosts(wrong)).toThrow(/expected names of hosts/);
});
