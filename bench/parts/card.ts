import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openPcsc } from '../../card/index.ts';
import { HicosCard } from '../../simulator/cards/index.ts';
import { person } from '../../simulator/people/index.ts';
import { createAuthority } from '../../simulator/pki/index.ts';
import { type PrivatePcscd, startPrivatePcscd } from '../../tests/fixtures/pcscd/private-pcscd.ts';
import { alternate, alternateCosts } from '../alternate.ts';
import { type Figure, timeRatio } from '../figure.ts';
import { runNode } from '../run-process.ts';

const ourProgram = fileURLToPath(new URL('../card/our-card.ts', import.meta.url));
const rawProgram = fileURLToPath(new URL('../scripts/raw-apdus.mjs', import.meta.url));

/** A program that does one round for each line that it is told, and answers with a line of JSON. */
interface Worker extends AsyncDisposable {
  ask<Answer>(line: string): Promise<Answer>;
}

interface Times {
  /** Milliseconds of reading the card, and of unlocking it and signing once. */
  readonly read: number;
  readonly sign: number;
}

async function startWorker(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Worker> {
  const env = { PATH: process.env['PATH'], ...environment };
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines: AsyncIterator<string, undefined> = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<string> => (await lines.next()).value ?? Promise.reject(new Error('it has ended'));
  await next();
  return {
    ask: async <Answer>(line: string) => {
      child.stdin.write(`${line}\n`);
      return JSON.parse(await next()) as Answer;
    },
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await once(child, 'close');
    },
  };
}

/** Our stack and the bare library in turn, with the same commands to the same card. */
async function against(pcscd: PrivatePcscd, rounds: number): Promise<Readonly<Record<'ours' | 'raw', Times>>> {
  const authority = await createAuthority();
  const holder = person(0);
  const card = new HicosCard({ authority, person: holder, credentials: await authority.issue(holder) });
  await using plugged = await pcscd.plug(card);
  const environment = { ...pcscd.environment, BENCH_PIN: holder.pin };
  await using ours = await startWorker(['--import', 'tsx', ourProgram], environment);
  const commands = JSON.stringify(await ours.ask('record'));
  await using raw = await startWorker([rawProgram], environment);
  const found = await alternateCosts(
    { ours: () => ours.ask<Times>('plain'), raw: () => raw.ask<Times>(commands) },
    rounds,
  );
  if (card.triesLeft < 3 || plugged.commandCount === 0) throw new Error('a contestant did not do its work');
  return found;
}

/** How long PC/SC takes to be there, in a process of its own. */
async function startOfChild(pcscd: PrivatePcscd, rounds: number): Promise<Figure> {
  const { child, node } = await alternate(
    {
      child: async () => {
        const begin = performance.now();
        await using pcsc = await openPcsc({ environment: pcscd.environment });
        return pcsc.binding === 'pcsclite' ? performance.now() - begin : NaN;
      },
      node: async () => {
        await runNode(['-e', '0']);
        return undefined;
      },
    },
    rounds,
  );
  return timeRatio('f  process for PC/SC ready ÷ node -e 0', child, node);
}

/** f: what our stack adds to the time that card and reader take. */
export async function cardFigures(rounds: number): Promise<readonly Figure[]> {
  await using slow = await startPrivatePcscd({ quick: false });
  const debian = await against(slow, rounds);
  await using quick = await startPrivatePcscd();
  const bare = await against(quick, rounds);
  return [
    timeRatio('f  read a card ÷ its bare commands', debian.ours.read, debian.raw.read, 1.1),
    timeRatio('f  unlock and sign ÷ its bare commands', debian.ours.sign, debian.raw.sign, 1.1),
    timeRatio('f  the same, reading, at a reader of 0 ms', bare.ours.read, bare.raw.read),
    timeRatio('f  the same, unlocking and signing, at 0 ms', bare.ours.sign, bare.raw.sign),
    await startOfChild(quick, rounds),
  ];
}
