import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { fromHex, toHex } from '../../card/iso7816/index.ts';
import type { VirtualCard } from '../../simulator/cards/index.ts';
import { plugIntoVpcd, type Plugged } from '../../simulator/vpcd/index.ts';
import { expect, test } from '@playwright/test';

/** The ATR of the card below, with its length before it. */
const atr = '00023B00';

/** vpcd as a card sees it, and a card that waits until its answer is given. */
class Bench implements AsyncDisposable {
  readonly #server = createServer();
  #socket: Socket | undefined;
  #heard = '';
  #news: () => void = () => undefined;
  resets = 0;
  readonly commands: string[] = [];
  readonly #answers: ((answer: Uint8Array) => void)[] = [];
  readonly card: VirtualCard = {
    atr: fromHex('3B00'),
    transmit: (command) => {
      this.commands.push(toHex(command));
      this.#news();
      return new Promise((resolve) => this.#answers.push(resolve));
    },
    reset: () => {
      this.resets += 1;
    },
  };

  /** Plugs the card in; the reader looks whether it is there, gives power and asks for the ATR. */
  async plug(): Promise<Plugged> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const coming = once(this.#server, 'connection') as Promise<[Socket]>;
    const plugging = plugIntoVpcd(this.card, { port: (this.#server.address() as AddressInfo).port });
    [this.#socket] = await coming;
    this.#socket.on('data', (chunk) => {
      this.#heard += toHex(chunk);
      this.#news();
    });
    this.say('000104000101000104');
    const plugged = await plugging;
    await this.heard(atr + atr);
    return plugged;
  }

  say(hex: string): void {
    this.#socket?.write(fromHex(hex));
  }

  answer(hex: string): void {
    this.#answers.shift()?.(fromHex(hex));
  }

  /** Waits until the card has said all of this, and forgets it. */
  async heard(hex: string): Promise<void> {
    await this.until(() => this.#heard.length >= hex.length);
    expect(this.#heard).toBe(hex);
    this.#heard = '';
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => (this.#news = resolve));
  }

  leave(): void {
    this.#socket?.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.leave();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

test('is plugged in when the reader has given power and asked for the ATR', async () => {
  await using bench = new Bench();
  await using plugged = await bench.plug();
  expect(plugged.commandCount).toBe(0);
});

test('resets the card for power off, power on and reset, and answers none of them', async () => {
  await using bench = new Bench();
  await using plugged = await bench.plug();
  bench.say('000100000101000102000104');
  await bench.heard(atr);
  expect(bench.resets).toBe(4);
  expect(plugged.commandCount).toBe(0);
});

test('answers a command with the length before it', async () => {
  await using bench = new Bench();
  await using plugged = await bench.plug();
  bench.say('000700A40000023F00');
  await bench.until(() => bench.commands.length === 1);
  bench.answer('6F0A9000');
  await bench.heard('00046F0A9000');
  expect(bench.commands).toEqual(['00A40000023F00']);
  expect(plugged.commandCount).toBe(1);
});

test('puts commands together again that arrive in pieces', async () => {
  await using bench = new Bench();
  await using plugged = await bench.plug();
  for (const piece of ['00', '0700', 'A40000', '023F0000', '0104']) {
    bench.say(piece);
    await new Promise(setImmediate);
  }
  await bench.heard(atr);
  expect(bench.commands).toEqual(['00A40000023F00']);
  expect(plugged.commandCount).toBe(1);
});

test('tells the ATR while a command is being answered', async () => {
  await using bench = new Bench();
  await using plugged = await bench.plug();
  bench.say('000400B00000');
  bench.say('000104');
  await bench.heard(atr);
  bench.answer('9000');
  await bench.heard('00029000');
  expect(plugged.commandCount).toBe(1);
});

test('keeps the answer to itself when the power went away meanwhile', async () => {
  await using bench = new Bench();
  await using plugged = await bench.plug();
  bench.say('000400B00000');
  bench.say('000102');
  bench.say('000104');
  await bench.heard(atr);
  bench.answer('9000');
  bench.say('000104');
  await bench.heard(atr);
  expect(plugged.commandCount).toBe(1);
});

test('carries an answer of extended length', async () => {
  await using bench = new Bench();
  await using plugged = await bench.plug();
  bench.say('000400B00000');
  await bench.until(() => bench.commands.length === 1);
  bench.answer('AB'.repeat(0x1234));
  await bench.heard(`1234${'AB'.repeat(0x1234)}`);
  expect(plugged.commandCount).toBe(1);
});

test('tells that the reader went away, and resets the card', async () => {
  await using bench = new Bench();
  await using plugged = await bench.plug();
  bench.leave();
  expect(await plugged.out).toBe('reader-gone');
  expect(bench.resets).toBe(2);
});

test('tells that the card was taken out by us', async () => {
  await using bench = new Bench();
  const plugged = await bench.plug();
  await plugged[Symbol.asyncDispose]();
  await plugged[Symbol.asyncDispose]();
  expect(await plugged.out).toBe('taken-out');
  expect(bench.resets).toBe(2);
});

test('says what is missing where nobody listens', async () => {
  const bench = new Bench();
  await expect(plugIntoVpcd(bench.card, { port: 1 })).rejects.toThrow(/no virtual reader at port 1: .*vsmartcard-vpcd/);
});

test('gives up on a reader that does not take the card', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const bench = new Bench();
  await expect(plugIntoVpcd(bench.card, { port, timeout: 50 })).rejects.toThrow(/did not take the card within 50 ms/);
  server.close();
  await once(server, 'close');
});
