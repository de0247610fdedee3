import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { expect, type PrivatePcscd, test as withPcscd } from '../fixtures/pcscd/index.ts';
import { type CommandResult, startEcpa } from '../fixtures/run-ecpa.ts';

interface Stack {
  readonly simulator: Simulator;
  /** Runs the command with this PIN on its standard input. */
  readonly resume: (pin: string) => Promise<CommandResult>;
}

/** The site, and a folder to run `ecpa resume --card pcsc` in, at the worker's own pcscd. */
async function openStack(pcscd: PrivatePcscd, use: (stack: Stack) => Promise<void>): Promise<void> {
  await using simulator = await startSimulator({ edition: '2024' });
  const cwd = await mkdtemp(join(tmpdir(), 'ecpa-pcsc-'));
  const env = { ...pcscd.environment, ECPA_STATE_DIR: join(cwd, 'state') };
  const args = ['resume', '--json', '--card', 'pcsc', '--site', simulator.ecpa, '--pin-stdin'];
  const resume: Stack['resume'] = (pin) => startEcpa(args, { cwd, env, stdin: `${pin}\n` }).ended;
  await use({ simulator, resume });
  await rm(cwd, { recursive: true, force: true });
}

const test = withPcscd.extend<{ readonly stack: Stack }>({
  stack: async ({ pcscd }, use) => openStack(pcscd, use),
});

test('brings the résumé with a card in a reader: browser, child, pcscd, vpcd, card', async ({ stack, pcscd }) => {
  const { simulator, resume } = stack;
  const [holder] = simulator.people;
  const card = await simulator.card(holder?.cardNumber ?? '');
  await using plugged = await pcscd.plug(card);
  const { exitCode, report } = await resume(holder?.pin ?? '');
  expect(exitCode).toBe(0);
  const [document] = report().documents ?? [];
  expect(await readFile(document?.path ?? '')).toHaveLength(document?.bytes ?? 0);
  expect(document?.sha256).toBe(simulator.log.documents[0]?.sha256);
  expect(card).toMatchObject({ verifyCount: 1, clearVerifyCount: 0, triesLeft: 3, verified: false });
  expect(plugged.commandCount).toBe(34);
});

test('remembers a wrong PIN: the next unattended run sends none', async ({ stack, pcscd }) => {
  const { simulator, resume } = stack;
  const [holder] = simulator.people;
  const card = await simulator.card(holder?.cardNumber ?? '');
  await using plugged = await pcscd.plug(card);
  expect((await resume('999999')).report()).toMatchObject({ error: { code: 'CARD.PIN_WRONG', triesLeft: 2 } });
  const second = await resume('999998');
  expect(second.exitCode).toBe(10);
  expect(second.report()).toMatchObject({ error: { code: 'CARD.PIN_BUDGET' }, pinAttempts: 0 });
  expect(card).toMatchObject({ verifyCount: 1, triesLeft: 2 });
  expect(plugged.commandCount).toBeGreaterThan(0);
});

test('says that there is no card, no PIN sent', async ({ stack }) => {
  const { exitCode, report } = await stack.resume('123456');
  expect(exitCode).toBe(11);
  expect(report()).toMatchObject({ error: { code: 'READER.NO_CARD' }, pinAttempts: 0 });
});

test('says that the service does not run', async ({ stack, pcscd }) => {
  await pcscd.stop();
  const { exitCode, report } = await stack.resume('123456');
  expect(exitCode).toBe(11);
  expect(report()).toMatchObject({ error: { code: 'READER.NO_SERVICE' } });
});
