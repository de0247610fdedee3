import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneVerifyARun, openCard, readTranscript, Replay } from '../../card/index.ts';
import type { ReaderListing } from '../../scripts/card-listing/card-listing.ts';
import { NhiCard, startSimulator } from '../../simulator/index.ts';
import { expect, type PrivatePcscd, test as withPcscd } from '../fixtures/pcscd/index.ts';
import { ecpaHere } from '../fixtures/ecpa-here.ts';
import { type CommandResult, type RunningCommand, startEcpa } from '../fixtures/run-ecpa.ts';

interface Command {
  /** Runs `ecpa card` in this process. */
  (...args: readonly string[]): Promise<CommandResult>;
  /** Starts it as a user would. */
  readonly start: (...args: readonly string[]) => RunningCommand;
}

async function openCommand(pcscd: PrivatePcscd, use: (command: Command) => Promise<void>): Promise<void> {
  const cwd = await mkdtemp(join(tmpdir(), 'ecpa-card-'));
  const env = { ...pcscd.environment, ECPA_STATE_DIR: join(cwd, 'state') };
  const start: Command['start'] = (...args) => startEcpa(['card', ...args], { cwd, env });
  const here = (...args: readonly string[]): Promise<CommandResult> => ecpaHere(['card', ...args], { cwd, env });
  await use(Object.assign(here, { start }));
  await rm(cwd, { recursive: true, force: true });
}

const test = withPcscd.extend<{ readonly ecpaCard: Command }>({
  ecpaCard: async ({ pcscd }, use) => openCommand(pcscd, use),
});

test('tells readers and cards, and spends no PIN', async ({ ecpaCard, pcscd, card, issued }) => {
  const nhi = new NhiCard({ person: issued.holder });
  await using hicosIn = await pcscd.plug(card, 0);
  await using nhiIn = await pcscd.plug(nhi, 1);
  const { exitCode, stdout } = await ecpaCard('--json', '--full');
  expect(exitCode).toBe(0);
  const { readers, binding } = JSON.parse(stdout) as { readers: readonly Record<string, unknown>[]; binding: string };
  expect(binding).toMatch(/^pcsc/);
  const certificate = { issuer: expect.stringContaining('憑證管理中心'), daysLeft: 2191, state: 'valid' };
  expect(readers).toEqual([
    {
      name: 'Virtual PCD 00 00',
      atr: '3BB813008131FA524348544D4F494341A5',
      card: {
        product: 'HiCOS generation 1',
        number: issued.holder.cardNumber,
        certificates: [
          { usage: 'digitalSignature', notAfter: expect.stringMatching(/^20\d\d-\d\d-\d\dT/), ...certificate },
          { usage: 'keyEncipherment', notAfter: expect.stringMatching(/^20\d\d-\d\d-\d\dT/), ...certificate },
        ],
        unlockedBy: 'key',
      },
    },
    {
      name: 'Virtual PCD 00 01',
      atr: '3BFC1800008131FE458073C8211366020403550002D2',
      card: { product: 'NHI card', number: issued.holder.nhiCardNumber, certificates: [], unlockedBy: 'nothing' },
    },
  ]);
  expect([card.verifyCount, nhi.verifyCount, card.triesLeft]).toEqual([0, 0, 3]);
  expect(hicosIn.commandCount + nhiIn.commandCount).toBeGreaterThan(0);
});

test('tells a person in Chinese, with the middle of the number covered', async ({ ecpaCard, pcscd, card, issued }) => {
  await using plugged = await pcscd.plug(card);
  const { stdout } = await ecpaCard('--lang', 'zh-TW');
  const { cardNumber } = issued.holder;
  expect(stdout).not.toContain(cardNumber);
  expect(stdout).toContain(`卡號      ${cardNumber.slice(0, 4)}••••••••${cardNumber.slice(-4)}`);
  expect(stdout).toContain('剩餘次數  未知');
  expect(plugged.commandCount).toBeGreaterThan(0);
});

test('records what is said to the cards, for the owner alone, so that it can be replayed', async ({
  ecpaCard,
  pcscd,
  card,
  issued,
}, testInfo) => {
  const file = testInfo.outputPath('card.jsonl');
  await using plugged = await pcscd.plug(card);
  const { exitCode, stderr } = await ecpaCard('--record', file, '--lang', 'en');
  expect(plugged.commandCount).toBeGreaterThan(0);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: expect.stringContaining('delete it after use') as unknown,
  });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const replay = new Replay(readTranscript(await readFile(file, 'utf8')));
  await rm(file);
  {
    await using opened = await openCard(replay.reader, {
      wrappingKeyOf: () => undefined,
      budget: oneVerifyARun(),
    });
    expect(opened.number).toBe(issued.holder.cardNumber);
  }
  replay.finish();
});

test('follows cards as they come and go, and reads each of them once', async ({ ecpaCard, pcscd, card }) => {
  const watching = ecpaCard.start('--watch', '--json');
  const look = async (count: number): Promise<readonly ReaderListing[]> => {
    const line = (await watching.said(count))[count - 1] ?? '{}';
    return (JSON.parse(line) as { readers: readonly ReaderListing[] }).readers;
  };
  expect((await look(1)).map((reader) => reader.card)).toEqual([undefined, undefined]);
  const plugged = await pcscd.plug(card, 1);
  expect((await look(2))[1]?.card).toMatchObject({ product: 'HiCOS generation 1' });
  const read = plugged.commandCount;
  await plugged[Symbol.asyncDispose]();
  expect((await look(3)).map((reader) => reader.card)).toEqual([undefined, undefined]);
  watching.kill('SIGINT');
  const { exitCode, stdout } = await watching.ended;
  expect(exitCode).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(4);
  expect(plugged.commandCount).toBe(read);
  expect(card.verifyCount).toBe(0);
});

test('tells the card of a running simulator', async ({ ecpaCard }) => {
  await using simulator = await startSimulator({ edition: '2024' });
  const virtual = ['--card', 'virtual', '--site', simulator.ecpa];
  const { exitCode, stdout } = await ecpaCard(...virtual, '--json', '--full');
  expect(exitCode).toBe(0);
  const { cardNumber = '' } = simulator.people[0] ?? {};
  expect(JSON.parse(stdout)).toMatchObject({
    binding: 'virtual',
    readers: [{ name: 'Virtual reader', card: { product: 'HiCOS generation 1', number: cardNumber } }],
  });
  expect((await simulator.card(cardNumber)).verifyCount).toBe(0);
});

test('shows empty readers, and ends 11 where the service does not run', async ({ ecpaCard, pcscd }) => {
  const empty = await ecpaCard('--lang', 'en');
  expect(empty.exitCode).toBe(0);
  expect(empty.stdout).toContain('Virtual PCD 00 01\n  no card\n');
  await pcscd.stop();
  const { exitCode, stdout } = await ecpaCard('--json');
  expect(exitCode).toBe(11);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'READER.NO_SERVICE' } });
});
