import { test, expect } from '@playwright/test';
import { aptInstall, isChromiumASnap, rootPrefix } from '../../scripts/set-up/apt.mjs';
import { canCompile, missingPackages, systemPackages } from '../../scripts/set-up/system-packages.mjs';

const nothing = () => false;
const everything = () => true;
const names = (rows: ReturnType<typeof missingPackages>) => rows.map((row) => row.package);

test.describe('missingPackages', () => {
  test('gives start a browser and a Chinese font, nothing else', () => {
    expect(names(missingPackages('start', { browser: false, exists: nothing }))).toEqual([
      'chromium',
      'fonts-noto-cjk',
    ]);
  });

  test('leaves chromium out where there is a browser of another kind', () => {
    expect(names(missingPackages('start', { browser: true, exists: nothing }))).toEqual(['fonts-noto-cjk']);
  });

  test('gives the tests every package, among them the reader service and its headers', () => {
    const missing = names(missingPackages('test', { browser: false, exists: nothing }));
    expect(missing).toHaveLength(systemPackages.length);
    expect(missing).toEqual(expect.arrayContaining(['pcscd', 'libpcsclite-dev', 'vsmartcard-vpcd', 'poppler-utils']));
  });

  test('misses nothing where every probe is there', () => {
    expect(missingPackages('test', { browser: false, exists: everything })).toEqual([]);
  });

  test('takes another Chinese font for as good', () => {
    const exists = (path: string) => path === '/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc';
    expect(missingPackages('start', { browser: true, exists })).toEqual([]);
  });
});

test('canCompile wants the header and the whole toolchain', () => {
  expect(canCompile(everything)).toBe(true);
  for (const lost of ['/usr/include/PCSC/winscard.h', '/usr/bin/g++', '/usr/bin/make', '/usr/bin/python3']) {
    expect(
      canCompile((path) => path !== lost),
      lost,
    ).toBe(false);
  }
});

test.describe('rootPrefix', () => {
  const yes = () => Promise.resolve(true);
  const no = () => Promise.resolve(false);

  test('is empty for root, sudo for who needs no password, and undefined for the rest', async () => {
    expect(await rootPrefix({ environment: {}, uid: 0, sudo: no })).toEqual([]);
    expect(await rootPrefix({ environment: {}, uid: 1000, sudo: yes })).toEqual(['sudo', '-n']);
    expect(await rootPrefix({ environment: {}, uid: 1000, sudo: no })).toBeUndefined();
  });

  test('installs nothing when ECPA_APT is 0, not even for root', async () => {
    expect(await rootPrefix({ environment: { ECPA_APT: '0' }, uid: 0, sudo: yes })).toBeUndefined();
  });
});

test.describe('aptInstall', () => {
  /** An apt that does not know some packages; tells what it was asked. */
  function fakeApt(unknown: readonly string[]) {
    const calls: string[] = [];
    const runProgram = (program: string, args: readonly string[]) => {
      calls.push([program, ...args].join(' '));
      const fails = args.some((arg) => unknown.includes(arg));
      return Promise.resolve({ code: fails ? 100 : 0, output: fails ? 'E: Unable to locate package' : '' });
    };
    return { calls, runProgram };
  }

  test('updates the lists first and installs all at once, asking nothing', async () => {
    const { calls, runProgram } = fakeApt([]);
    await aptInstall(['a', 'b'], ['sudo', '-n'], runProgram);
    expect(calls).toHaveLength(2);
    expect(calls[0]).toMatch(/^sudo -n env DEBIAN_FRONTEND=noninteractive \/usr\/bin\/apt-get update/);
    expect(calls[1]).toMatch(/install -y --no-install-recommends .* a b$/);
  });

  test('installs one by one when one package is unknown to the release', async () => {
    const { calls, runProgram } = fakeApt(['b']);
    expect(await aptInstall(['a', 'b', 'c'], [], runProgram)).toContain('Unable to locate');
    expect(calls.slice(2).map((call) => call.split(' ').at(-1))).toEqual(['a', 'b', 'c']);
  });
});

test('Ubuntu’s chromium is a snap, Debian’s is not', () => {
  expect(isChromiumASnap('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n')).toBe(true);
  expect(isChromiumASnap('NAME="Debian GNU/Linux"\nID=debian\n')).toBe(false);
});
