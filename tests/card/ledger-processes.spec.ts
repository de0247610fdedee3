import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { cardNumber, never, pinError, right, test as base } from './ledger/ledger-folder.ts';

/** A run in a process of its own (see ledger-run.ts). */
interface Run {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  /** The next line that it says. */
  said(): Promise<string>;
  /** Lets it go on. */
  goOn(): void;
}

const script = fileURLToPath(new URL('ledger/ledger-run.ts', import.meta.url));

const test = base.extend<{ log: string; startRun: () => Promise<Run> }>({
  log: async ({ folder }, use) => {
    await use(join(dirname(dirname(folder)), 'verifies.log'));
  },
  startRun: async ({ folder, log }, use) => {
    const started: Run['process'][] = [];
    await use(async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', script, folder, cardNumber, log], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      started.push(child);
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const said = async (): Promise<string> => {
        const line = await lines.next();
        return line.done === true ? 'nothing more' : line.value;
      };
      expect(await said()).toBe('open');
      return { process: child, said, goOn: () => child.stdin.write('.') };
    });
    for (const child of started) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  },
});

/** Kills a run at once, as `kill -9` does, and waits for its end. */
async function killHard({ process: child }: Run): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('of processes that race, one sends a VERIFY and the others are refused', async ({ startRun, log }) => {
  const runs = await Promise.all([startRun(), startRun(), startRun()]);
  for (const run of runs) run.goOn();
  const first = await Promise.all(runs.map((run) => run.said()));
  expect(first.toSorted()).toEqual(['budget-spent', 'budget-spent', 'verify']);
  const sender = runs[first.indexOf('verify')];
  sender?.goOn();
  expect(await sender?.said()).toBe('wrong');
  const late = await startRun();
  late.goOn();
  expect(await late.said()).toBe('budget-spent');
  expect((await readFile(log, 'utf8')).trim().split('\n')).toHaveLength(1);
});

test('a run killed amid its VERIFY leaves the card unsettled for everybody, until trust', async ({
  startRun,
  ledger,
}) => {
  const run = await startRun();
  run.goOn();
  expect(await run.said()).toBe('verify');
  await killHard(run);
  for (const attended of [false, true]) {
    const refused = (await ledger({ attended })).budget().spend(cardNumber, never);
    await expect(refused).rejects.toEqual(pinError('state-unknown'));
  }
  const other = await startRun();
  other.goOn();
  expect(await other.said()).toBe('state-unknown');
  await (await ledger()).trust(cardNumber);
  await (await ledger()).budget().spend(cardNumber, right);
});

test('a run killed before it began to spend costs nothing', async ({ startRun, ledger }) => {
  await killHard(await startRun());
  await expect((await ledger()).budget().spend(cardNumber, right)).resolves.toBeUndefined();
});
