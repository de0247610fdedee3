import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneVerifyARun, openCard, readTranscript, Replay } from '../../card/index.ts';
import { NhiCard } from '../../simulator/index.ts';
import { expect, type PrivatePcscd, test as withPcscd } from '../fixtures/pcscd/index.ts';
import { type CommandResult, startEcpa } from '../fixtures/run-ecpa.ts';

type Command = (...args: readonly string[]) => Promise<CommandResult>;

async function openCommand(pcscd: PrivatePcscd, use: (command: Command) => Promise<void>): Promise<void> {
  const cwd = await mkdtemp(join(tmpdir(), 'ecpa-card-'));
  const env = { ...pcscd.environment, ECPA_STATE_DIR: join(cwd, 'state') };
  await use((...args) => startEcpa(['card', ...args], { cwd, env }).ended);
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
  expect(readers[0]).toMatchObject({
    name: 'Virtual PCD 00 00',
    card: {
      product: 'HiCOS generation 1',
      number: issued.holder.cardNumber,
      certificates: [{ usage: 'digitalSignature' }, { usage: 'keyEncipherment' }],
    },
  });
  expect(readers[1]).toMatchObject({ card: { product: 'NHI card', number: issued.holder.nhiCardNumber } });
  expect([card.verifyCount, nhi.verifyCount]).toEqual([0, 0]);
  expect(hicosIn.commandCount + nhiIn.commandCount).toBeGreaterThan(0);
});

test('covers the middle of a card’s number unless it is asked for', async ({ ecpaCard, pcscd, card, issued }) => {
  await using plugged = await pcscd.plug(card);
  const { stdout } = await ecpaCard('--lang', 'zh-TW');
  expect(stdout).not.toContain(issued.holder.cardNumber);
  expect(stdout).toContain(`${issued.holder.cardNumber.slice(0, 4)}••••••••`);
  expect(stdout).toContain('剩餘嘗試次數：未知');
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
  {
    await using opened = await openCard(replay.reader, {
      wrappingKeyOf: () => undefined,
      budget: oneVerifyARun(),
    });
    expect(opened.number).toBe(issued.holder.cardNumber);
  }
  replay.finish();
});

test('tells empty readers', async ({ ecpaCard }) => {
  const { exitCode, stdout } = await ecpaCard('--lang', 'en');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('no card');
});

test('ends 11 where the service does not run', async ({ ecpaCard, pcscd }) => {
  await pcscd.stop();
  const { exitCode, stdout } = await ecpaCard('--json');
  expect(exitCode).toBe(11);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'READER.NO_SERVICE' } });
});
