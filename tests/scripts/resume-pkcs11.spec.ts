import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { startSimulator } from '../../simulator/index.ts';
import { startEcpa } from '../fixtures/run-ecpa.ts';
import { objectsOf, test, tokenLabel } from '../fixtures/softhsm/index.ts';

test('brings the résumé with a token behind a PKCS#11 library @whole', async ({ emptyHsm }) => {
  await using simulator = await startSimulator({ edition: '2024' });
  const { cardNumber, pin } = simulator.people[0] ?? { cardNumber: '', pin: '' };
  await emptyHsm.addToken(tokenLabel, pin, objectsOf(await simulator.credentials(cardNumber)));
  await emptyHsm.setSerialNumber(cardNumber);
  const cwd = await mkdtemp(join(tmpdir(), 'ecpa-pkcs11-'));
  const { module, environment } = emptyHsm.access;
  const args = ['resume', '--json', '--site', simulator.ecpa, '--pin-stdin'];
  const { exitCode, report } = await startEcpa([...args, '--card', 'pkcs11', '--pkcs11-module', module], {
    cwd,
    env: { ...environment, ECPA_STATE_DIR: join(cwd, 'state') },
    stdin: pin,
  }).ended;
  expect(exitCode).toBe(0);
  expect(report()).toMatchObject({ loggedOut: true, pinAttempts: 1 });
  expect(report().documents?.[0]?.sha256).toBe(simulator.log.documents[0]?.sha256);
  await rm(cwd, { recursive: true, force: true });
});
