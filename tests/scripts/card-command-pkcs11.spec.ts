import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { listPkcs11Tokens, openLedger } from '../../card/index.ts';
import { listToken } from '../../scripts/card-listing/pkcs11-listing.ts';
import { startEcpa } from '../fixtures/run-ecpa.ts';
import { test as withSoftHsm, tokenLabel } from '../fixtures/softhsm/index.ts';

const test = withSoftHsm.extend<{ readonly folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ecpa-card-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

test('tells the card behind a PKCS#11 library', async ({ hsm, folder }) => {
  const { module, environment } = hsm.access;
  const { exitCode, stdout } = await startEcpa(
    ['card', '--card', 'pkcs11', '--pkcs11-module', module, '--json', '--full'],
    { cwd: folder, env: { ...environment, ECPA_STATE_DIR: join(folder, 'state') } },
  ).ended;
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    binding: 'pkcs11',
    module,
    readers: [
      {
        card: {
          product: `PKCS#11 ${tokenLabel}`,
          number: expect.stringMatching(/^[0-9a-f]{16}$/),
          certificates: expect.arrayContaining([expect.objectContaining({ usage: 'digitalSignature' })]),
          flags: expect.arrayContaining(['CKF_LOGIN_REQUIRED']),
        },
      },
    ],
  });
});

test('reads the tries left from the token’s flags, remembers them, and logs in nowhere', async ({
  threeTries,
  folder,
}) => {
  const ledger = await openLedger({ folder: join(folder, 'ledger'), attended: false });
  for (const [triesLeft, flag] of [
    [2, 'CKF_USER_PIN_COUNT_LOW'],
    [1, 'CKF_USER_PIN_FINAL_TRY'],
    [0, 'CKF_USER_PIN_LOCKED'],
  ] as const) {
    await threeTries.setTries(triesLeft);
    for (const token of await listPkcs11Tokens(threeTries.access())) {
      const { listing } = await listToken(token, { ledger, full: true, language: 'en' });
      expect(listing.card).toMatchObject({ triesLeft, triesKnownFrom: 'token-flags' });
      expect(listing.card?.flags).toContain(flag);
      expect(await ledger.lastKnown(token.number)).toMatchObject({ triesLeft, from: 'token-flags' });
    }
  }
  expect(await threeTries.logins()).toBe(0);
});
