import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { toFailure } from '../../scripts/run/failure.ts';
import { takeTurn } from '../../scripts/run/login-pace.ts';

const who = 'TP99000000104729@https://ecpa.dgpa.gov.tw';

const test = base.extend<{
  readonly logIn: (at: string, other?: { who?: string; minutes?: number }) => void;
  readonly folder: string;
}>({
  folder: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'ecpa-pace-'));
    await use(join(home, 'logins'));
    await rm(home, { recursive: true });
  },
  logIn: async ({ folder }, use) => {
    await use((at, other = {}) => {
      takeTurn({ folder, who, minutes: 10, now: () => new Date(`2026-11-24T${at}Z`), ...other });
    });
  },
});

test('lets a card in once in ten minutes, and tells in Taipei’s time when the next one may be', ({ logIn }) => {
  logIn('01:00:00');
  let thrown: unknown;
  try {
    logIn('01:09:59');
  } catch (error) {
    thrown = error;
  }
  expect(toFailure(thrown)).toMatchObject({
    code: 'USER.TOO_SOON',
    detail: expect.stringMatching(/one login in 10 minutes; the next one from 09:10 on/),
  });
  logIn('01:10:00');
});

test('counts each card and each site by itself, and nothing where no pace is set', ({ logIn }) => {
  logIn('01:00:00');
  expect(() => {
    logIn('01:00:01', { who: `other ${who}` });
  }).not.toThrow();
  expect(() => {
    logIn('01:00:02', { minutes: 0 });
  }).not.toThrow();
});

test('shuts nobody out when the clock was set back', ({ logIn }) => {
  logIn('05:00:00');
  expect(() => {
    logIn('01:00:00');
  }).not.toThrow();
});

test('keeps no number of a card, for the owner alone', async ({ logIn, folder }) => {
  logIn('01:00:00');
  const names = await readdir(folder);
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  expect((await stat(join(folder, names[0] ?? ''))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});
