import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openCard, openLedger, openPcsc, oneVerifyARun, Pin, type Reader } from '../../card/index.ts';
import { testWrappingKey } from '../../simulator/cards/index.ts';

/*
 * What a run does with a card, with all that stands between: for each line of standard input (`ledger` or `record`) one line
 * with the milliseconds of its parts, or with the commands that were sent.
 */
const { PCSCLITE_CSOCK_NAME = '', BENCH_PIN = '' } = process.env;
const digestInfo = Uint8Array.from({ length: 51 }, (_, place) => place);

/** The same reader, with its commands written down. */
function recorded(reader: Reader, commands: string[]): Reader {
  return {
    name: reader.name,
    connect: async () => {
      const connection = await reader.connect();
      const transmit = (command: Uint8Array) => {
        commands.push(Buffer.from(command).toString('hex'));
        return connection.transmit(command);
      };
      return { atr: connection.atr, transmit, [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose]() };
    },
  };
}

const folder = await mkdtemp(join(tmpdir(), 'ecpa-bench-ledger-'));
await using pcsc = await openPcsc({ environment: { PCSCLITE_CSOCK_NAME } });
const reader = await pcsc.choose({ timeout: 5000 });
process.stdout.write('ready\n');
for await (const line of createInterface(process.stdin)) {
  const commands: string[] = [];
  const ledger = line === 'ledger' ? await openLedger({ folder, attended: false }) : undefined;
  const budget = ledger?.budget() ?? oneVerifyARun();
  const pin = Pin.from(Buffer.from(BENCH_PIN));
  if (!pin) throw new Error('BENCH_PIN is no PIN');
  const begin = performance.now();
  const way = line === 'record' ? recorded(reader, commands) : reader;
  const card = await openCard(way, { wrappingKeyOf: () => testWrappingKey, budget });
  const opened = performance.now();
  const toRead = commands.length;
  await (await card.unlock(pin)).sign(digestInfo);
  const signed = performance.now();
  await card[Symbol.asyncDispose]();
  const close = performance.now() - signed;
  const said =
    line === 'record'
      ? [commands.slice(0, toRead), commands.slice(toRead)]
      : { read: opened - begin, sign: signed - opened, close };
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
await rm(folder, { recursive: true, force: true });
