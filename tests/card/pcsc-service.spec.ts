import { openPcsc, type Pcsc, type ReaderState } from '../../card/index.ts';
import type { VirtualCard } from '../../simulator/cards/index.ts';
import { childProcesses, isRunning } from '../fixtures/pcscd/child-processes.ts';
import { expect, type PrivatePcscd, test } from '../fixtures/pcscd/index.ts';
import { reasonOf, say } from './reader-contract.ts';

const childName = 'pcsc-child.mjs';

async function until(pcsc: Pcsc, holds: (readers: readonly ReaderState[]) => boolean): Promise<void> {
  for await (const readers of pcsc.watch()) if (holds(readers)) return;
}

const names = (readers: readonly ReaderState[]): string => readers.map(({ name }) => name.slice(-2)).join();
const cards = (readers: readonly ReaderState[]): string => readers.map(({ card }) => card).join(' ');

/** The card, but deaf to commands until it is told to go on. */
function deaf(card: VirtualCard): VirtualCard & { wake(): void } {
  let wake = (): void => undefined;
  const awake = new Promise<void>((resolve) => (wake = resolve));
  return {
    atr: card.atr,
    transmit: (command) => awake.then(() => card.transmit(command)),
    reset: () => {
      card.reset();
    },
    wake: () => {
      wake();
    },
  };
}

test('takes pcsclite where nothing else is asked for', async ({ pcscd }) => {
  await using pcsc = await openPcsc({ environment: pcscd.environment });
  expect(pcsc.binding).toBe('pcsclite');
});

for (const binding of ['pcsclite', 'pcsc-mini'] as const) {
  // The second one plays the contract of readers in `npm test`, and all of this in the whole.
  test.describe(binding, binding === 'pcsclite' ? {} : { tag: '@whole' }, () => {
    const open = (pcscd: PrivatePcscd, options?: { readonly timeout?: number }): Promise<Pcsc> =>
      openPcsc({ binding, environment: pcscd.environment, ...options });

    test('lists the readers and what is in them', async ({ pcscd, card }) => {
      await using pcsc = await open(pcscd);
      expect((await pcsc.list()).map(({ name }) => name)).toEqual(pcscd.readers);
      await using plugged = await pcscd.plug(card, 1);
      await until(pcsc, (readers) => cards(readers) === 'absent present');
      expect(plugged.commandCount).toBe(0);
    });

    test('tells at once that there is no card, or that the reader is not there', async ({ pcscd }) => {
      await using pcsc = await open(pcscd);
      expect(await reasonOf(pcsc.choose())).toBe('no-card');
      expect(await reasonOf(pcsc.choose({ reader: 'Another' }))).toBe('no-reader');
      expect(await reasonOf(pcsc.reader('Virtual PCD 00 00').connect())).toBe('no-card');
      expect(await reasonOf(pcsc.reader('Another').connect())).toBe('no-reader');
    });

    test('waits for a card no longer than it may', async ({ pcscd }) => {
      await using pcsc = await open(pcscd);
      const begin = Date.now();
      expect(await reasonOf(pcsc.choose({ timeout: 300 }))).toBe('no-card');
      expect(Date.now() - begin).toBeGreaterThanOrEqual(295);
    });

    test('names the readers when there are several cards, and takes the one that is meant', async ({
      pcscd,
      newCard,
    }) => {
      await using pcsc = await open(pcscd);
      await using first = await pcscd.plug(newCard(), 0);
      await using second = await pcscd.plug(newCard(), 1);
      await until(pcsc, (readers) => cards(readers) === 'present present');
      await expect(pcsc.choose({ timeout: 5000 })).rejects.toMatchObject({
        reason: 'several-cards',
        message: expect.stringContaining('"Virtual PCD 00 00", "Virtual PCD 00 01"'),
      });
      await using connection = await (await pcsc.choose({ reader: '00 01' })).connect();
      await say(connection, '80A40000023F00');
      expect([first.commandCount, second.commandCount]).toEqual([0, 1]);
    });

    test('follows cards that come and go, and works with the one that came back', async ({ pcscd, card }) => {
      await using pcsc = await open(pcscd);
      for (let round = 0; round < 2; round += 1) {
        await using plugged = await pcscd.plug(card);
        await using connection = await (await pcsc.choose({ timeout: 5000 })).connect();
        expect(await say(connection, '80A40000023F00')).toBe('9000');
        await plugged[Symbol.asyncDispose]();
        await until(pcsc, (readers) => cards(readers) === 'absent absent');
      }
    });

    test('tells that the service is down, and works again when it is back', async ({ pcscd, card }) => {
      await using pcsc = await open(pcscd);
      await using plugged = await pcscd.plug(card);
      const connection = await (await pcsc.choose({ timeout: 5000 })).connect();
      await pcscd.stop();
      expect(await plugged.out).toBe('reader-gone');
      expect(await reasonOf(say(connection, '80A40000023F00'))).toBe('no-service');
      await connection[Symbol.asyncDispose]();
      await expect.poll(() => reasonOf(pcsc.list())).toBe('no-service');
      expect(await reasonOf(pcsc.choose({ timeout: 5000 }))).toBe('no-service');

      await pcscd.start();
      await using again = await pcscd.plug(card);
      await using reconnected = await (await pcsc.choose({ timeout: 5000 })).connect();
      expect(await say(reconnected, '80A40000023F00')).toBe('9000');
      expect(again.commandCount).toBe(1);
    });

    test('goes on watching over a restart of the service', async ({ pcscd }) => {
      await using pcsc = await open(pcscd);
      const seen = pcsc.watch()[Symbol.asyncIterator]();
      const next = async (): Promise<string> =>
        names(((await seen.next()) as IteratorYieldResult<readonly ReaderState[]>).value);
      expect(await next()).toBe('00,01');
      await pcscd.stop();
      await expect.poll(next).toBe('');
      await pcscd.start();
      await expect.poll(next).toBe('00,01');
    });

    test('gives up on a card that does not answer, and ends the process that waits for it', async ({ pcscd, card }) => {
      await using pcsc = await open(pcscd, { timeout: 1500 });
      const slow = deaf(card);
      await using plugged = await pcscd.plug(slow);
      await using connection = await (await pcsc.choose({ timeout: 5000 })).connect();
      expect(await reasonOf(say(connection, '80A40000023F00'))).toBe('timeout');
      expect(childProcesses(process.pid, childName)).toEqual([]);
      slow.wake();
      expect(plugged.commandCount).toBe(1);
    });

    test('waits for another program to let go of the card', async ({ pcscd, card }) => {
      await using pcsc = await open(pcscd);
      await using other = await open(pcscd);
      await using plugged = await pcscd.plug(card);
      const held = await (await other.choose({ timeout: 5000 })).connect();
      const opening = (await pcsc.choose({ timeout: 5000 })).connect();
      await pcsc.list();
      await held[Symbol.asyncDispose]();
      await using connection = await opening;
      expect(await say(connection, '80A40000023F00')).toBe('9000');
      expect(plugged.commandCount).toBe(1);
    });

    test('closes a connection once, and keeps its process for the next', async ({ pcscd, card }) => {
      await using pcsc = await open(pcscd);
      await using plugged = await pcscd.plug(card);
      const connection = await (await pcsc.choose({ timeout: 5000 })).connect();
      const before = childProcesses(process.pid, childName);
      await connection[Symbol.asyncDispose]();
      await connection[Symbol.asyncDispose]();
      expect(await reasonOf(say(connection, '80A40000023F00'))).toBe('card-removed');
      expect(await pcsc.list()).toHaveLength(2);
      expect(childProcesses(process.pid, childName)).toEqual(before);
      expect(plugged.commandCount).toBe(0);
    });

    test('leaves no process when it is closed, also while a card is open', async ({ pcscd, card }) => {
      const pcsc = await open(pcscd);
      await using plugged = await pcscd.plug(card);
      const connection = await (await pcsc.choose({ timeout: 5000 })).connect();
      const [child = 0] = childProcesses(process.pid, childName);
      expect(isRunning(child)).toBe(true);
      const resets = card.resetCount;
      await pcsc[Symbol.asyncDispose]();
      expect(isRunning(child)).toBe(false);
      await expect.poll(() => card.resetCount).toBeGreaterThan(resets);
      expect(await reasonOf(say(connection, '80A40000023F00'))).toBe('no-service');
      expect(await reasonOf(pcsc.list())).toBe('no-service');
      expect(plugged.commandCount).toBe(0);
    });
  });
}
