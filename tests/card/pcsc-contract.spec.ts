import { openPcsc, type Pcsc, type PcscBinding, ReaderError } from '../../card/index.ts';
import { virtualReader } from '../../scripts/card-source/virtual-reader.ts';
import type { HicosCard } from '../../simulator/cards/index.ts';
import { expect, type PrivatePcscd, test } from '../fixtures/pcscd/index.ts';
import { readerContract, type ReaderWorld } from './reader-contract.ts';

const patience = 250;

async function absent(pcsc: Pcsc): Promise<void> {
  for await (const readers of pcsc.watch()) if (readers.every(({ card }) => card === 'absent')) return;
}

async function vpcdWorld(binding: PcscBinding, pcscd: PrivatePcscd, card: HicosCard): Promise<ReaderWorld> {
  const settings = { binding, environment: pcscd.environment, patience };
  const pcsc = await openPcsc(settings);
  const other = await openPcsc(settings);
  const plugged = await pcscd.plug(card);
  const reader = await pcsc.choose({ timeout: 5000 });
  return {
    reader,
    otherProgram: other.reader(reader.name),
    takeOut: async () => {
      await plugged[Symbol.asyncDispose]();
      await absent(pcsc);
    },
    [Symbol.asyncDispose]: async () => {
      await other[Symbol.asyncDispose]();
      await pcsc[Symbol.asyncDispose]();
      await plugged[Symbol.asyncDispose]();
    },
  };
}

function inProcessWorld(card: HicosCard): ReaderWorld {
  let there = true;
  const whenThere = <Result>(use: () => Result): Promise<Result> =>
    there ? Promise.resolve(use()) : Promise.reject(new ReaderError('no-card', 'no card'));
  const reader = virtualReader('in process', () =>
    whenThere(() => ({
      atr: card.atr,
      transmit: (command) => whenThere(() => card.transmit(command)).then((answer) => answer),
      reset: () => {
        card.reset();
        return Promise.resolve();
      },
    })),
  );
  return {
    reader,
    takeOut: () => {
      there = false;
      return Promise.resolve();
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

for (const [title, holds] of Object.entries(readerContract)) {
  for (const binding of ['pcsclite', 'pcsc-mini'] as const) {
    test(`${binding} over the virtual reader: ${title}`, async ({ pcscd, card }) => {
      await using world = await vpcdWorld(binding, pcscd, card);
      await expect(holds(world, card)).resolves.toBeUndefined();
    });
  }
  // Nobody else can come to a card that lives in this process.
  if (title.includes('other programs')) continue;

  test(`a card in this process: ${title}`, async ({ card }) => {
    await using world = inProcessWorld(card);
    await expect(holds(world, card)).resolves.toBeUndefined();
  });
}
