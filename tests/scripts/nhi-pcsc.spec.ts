import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NhiCard, startSimulator } from '../../simulator/index.ts';
import { expect, test } from '../fixtures/pcscd/index.ts';
import { startEcpa } from '../fixtures/run-ecpa.ts';

test('logs in by the 健保卡 in a reader, beside another card, and lets the component have it @whole', async ({
  pcscd,
}) => {
  await using simulator = await startSimulator({ edition: '2024' });
  const [holder] = simulator.people;
  if (!holder) throw new Error('the simulator has no people');
  await using component = await simulator.installNhiComponent(0);
  const hicos = await simulator.card(holder.cardNumber);
  const nhi = new NhiCard({ person: holder });
  await using hicosIn = await pcscd.plug(hicos, 0);
  await using nhiIn = await pcscd.plug(nhi, 1);
  const cwd = await mkdtemp(join(tmpdir(), 'ecpa-nhi-'));
  const args = ['applications', '--json', '--login', 'nhi', '--card', 'pcsc', '--site', simulator.ecpa, '--pin-stdin'];
  const env = { ...pcscd.environment, ECPA_STATE_DIR: join(cwd, 'state') };
  const { exitCode, report } = await startEcpa(args, { cwd, env, stdin: `${holder.nhiPassword}\n` }).ended;
  expect(report()).toMatchObject({ status: 'ok', card: 'pcsc', pinAttempts: 1, loggedOut: true });
  expect(exitCode).toBe(0);
  expect([hicos.verifyCount, nhi.verifyCount, hicosIn.commandCount > 0, nhiIn.commandCount > 0]).toEqual([
    0,
    0,
    true,
    true,
  ]);
  expect(component.requests).toContain('EnCrypt');
  await rm(cwd, { recursive: true, force: true });
});
