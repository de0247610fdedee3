import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../../card/index.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { expect, type PrivatePcscd, test as withPcscd } from '../fixtures/pcscd/index.ts';
import { ecpaHere } from '../fixtures/ecpa-here.ts';
import { type CommandResult, startEcpa } from '../fixtures/run-ecpa.ts';

interface Stack {
  readonly simulator: Simulator;
  /** Runs the command with this PIN on its standard input, as a user would. */
  readonly resumeAsUser: (pin: string) => Promise<CommandResult>;
  /** The same in this process. */
  readonly resume: (pin: string) => Promise<CommandResult>;
  /** Runs `ecpa card trust` with this number. */
  readonly trust: (cardNumber: string) => Promise<CommandResult>;
  readonly stateFolder: string;
}

/** The site, and a folder to run `ecpa resume --card pcsc` in, at the worker's own pcscd. */
async function openStack(pcscd: PrivatePcscd, use: (stack: Stack) => Promise<void>): Promise<void> {
  await using simulator = await startSimulator({ edition: '2024' });
  const cwd = await mkdtemp(join(tmpdir(), 'ecpa-pcsc-'));
  const stateFolder = join(cwd, 'state');
  const env = { ...pcscd.environment, ECPA_STATE_DIR: stateFolder };
  const args = ['resume', '--json', '--card', 'pcsc', '--site', simulator.ecpa, '--pin-stdin'];
  const resumeAsUser: Stack['resume'] = (pin) => startEcpa(args, { cwd, env, stdin: `${pin}\n` }).ended;
  const resume: Stack['resume'] = (pin) => ecpaHere(args, { cwd, env, stdin: `${pin}\n` });
  const trust: Stack['trust'] = (cardNumber) => ecpaHere(['card', 'trust', cardNumber, '--lang', 'en'], { cwd, env });
  await use({ simulator, resumeAsUser, resume, trust, stateFolder });
  await rm(cwd, { recursive: true, force: true });
}

const test = withPcscd.extend<{ readonly stack: Stack }>({
  stack: async ({ pcscd }, use) => openStack(pcscd, use),
});

test('brings the résumé with a card in a reader: browser, child, pcscd, vpcd, card', async ({ stack, pcscd }) => {
  const { simulator, resumeAsUser } = stack;
  const [holder] = simulator.people;
  const card = await simulator.card(holder?.cardNumber ?? '');
  await using plugged = await pcscd.plug(card);
  const { exitCode, report } = await resumeAsUser(holder?.pin ?? '');
  expect(exitCode).toBe(0);
  const [document] = report().documents ?? [];
  expect(await readFile(document?.path ?? '')).toHaveLength(document?.bytes ?? 0);
  expect(document?.sha256).toBe(simulator.log.documents[0]?.sha256);
  expect(card).toMatchObject({ verifyCount: 1, clearVerifyCount: 0, triesLeft: 3, verified: false });
  expect(plugged.commandCount).toBe(27);
});

test('after a wrong PIN, and after one that nobody knows the end of, no PIN is sent until ecpa card trust @whole', async ({
  stack,
  pcscd,
}) => {
  test.slow();
  const { simulator, resume, trust, stateFolder } = stack;
  const { cardNumber = '', pin = '' } = simulator.people[0] ?? {};
  const card = await simulator.card(cardNumber);
  await using plugged = await pcscd.plug(card);
  const refused = async (code: string): Promise<void> => {
    const before = card.verifyCount;
    const { exitCode, report } = await resume(pin);
    expect(exitCode).toBe(10);
    expect(report()).toMatchObject({ error: { code, retriable: false }, pinAttempts: 0, loggedOut: true });
    expect(report().error?.remedy).toContain('ecpa card trust');
    expect(card.verifyCount).toBe(before);
  };

  expect((await resume('999999')).report()).toMatchObject({ error: { code: 'CARD.PIN_WRONG', triesLeft: 2 } });
  await refused('CARD.PIN_BUDGET');
  expect((await trust('TP00000000000000')).exitCode).toBe(2);
  expect((await trust(cardNumber)).exitCode).toBe(0);

  const ledger = await openLedger({ folder: join(stateFolder, 'pin-ledger'), attended: false });
  const lost = ledger.budget().spend(cardNumber, () => Promise.reject(new Error('the answer never came')));
  await expect(lost).rejects.toThrow('never came');
  await refused('CARD.STATE_UNKNOWN');
  expect(await trust(cardNumber)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('…') });

  expect((await resume(pin)).report()).toMatchObject({ status: 'ok', pinAttempts: 1, loggedOut: true });
  expect(card).toMatchObject({ verifyCount: 2, clearVerifyCount: 0, triesLeft: 3 });
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
