import { expect, test } from '@playwright/test';
import { openPcsc, type Pcsc, type PcscBinding } from '../../card/index.ts';
import { reasonOf, say } from './reader-contract.ts';
import { expectQuickStart } from './start-times.ts';

const preload = new URL('./children/replaced-bindings.mjs', import.meta.url).href;

function open(replaced: Readonly<Record<string, string>>, binding?: PcscBinding): Promise<Pcsc> {
  return openPcsc({ binding, patience: 0, environment: { NODE_OPTIONS: `--import ${preload}`, ...replaced } });
}

test('takes pcsc-mini where pcsclite cannot be loaded', async () => {
  await using pcsc = await open({ MISSING: 'pcsclite' });
  expect(pcsc.binding).toBe('pcsc-mini');
});

test('says how to get a binding where there is none', async () => {
  await expect(open({ MISSING: 'pcsclite,pcsc-mini' })).rejects.toMatchObject({
    name: 'ReaderError',
    reason: 'no-service',
    message: expect.stringMatching(/load pcsclite: .*load pcsc-mini: .*npm install .*libpcsclite-dev/),
  });
});

test('takes no other binding than the one that was asked for', async () => {
  expect(await reasonOf(open({ MISSING: 'pcsclite' }, 'pcsclite'))).toBe('no-service');
});

test('is ready within 150 ms, the library loaded', async () => {
  await expectQuickStart(async () => {
    await using pcsc = await openPcsc();
    expect(pcsc.binding).toBe('pcsclite');
  });
});

test('tells that the service does not run', async () => {
  for (const binding of ['pcsclite', 'pcsc-mini'] as const) {
    await using pcsc = await openPcsc({ binding, environment: { PCSCLITE_CSOCK_NAME: '/nowhere/pcscd.comm' } });
    await expect(pcsc.list()).rejects.toMatchObject({
      reason: 'no-service',
      message: expect.stringMatching(/SCARD_E_NO_SERVICE \(0x8010001D\); start .*pcscd/),
    });
  }
});

test('tells that no reader is connected', async () => {
  await using pcsc = await open({ FAKE: 'no-readers' }, 'pcsclite');
  expect(await pcsc.list()).toEqual([]);
  expect(await reasonOf(pcsc.choose())).toBe('no-reader');
});

test('tells that the reader was pulled out during an exchange', async () => {
  await using pcsc = await open({ FAKE: 'unplugged' }, 'pcsclite');
  const reader = await pcsc.choose();
  await using connection = await reader.connect();
  expect(await reasonOf(say(connection, '80A40000023F00'))).toBe('no-reader');
  expect(await pcsc.list()).toEqual([]);
  expect(await reasonOf(reader.connect())).toBe('no-reader');
});

test('takes a connection without a protocol for a card that was pulled out', async () => {
  await using pcsc = await open({ FAKE: 'no-protocol' }, 'pcsclite');
  expect(await reasonOf((await pcsc.choose()).connect())).toBe('card-removed');
});

test('connects anew after a disconnect that failed', async () => {
  await using pcsc = await open({ FAKE: 'stuck' }, 'pcsclite');
  const reader = await pcsc.choose();
  for (let round = 0; round < 2; round += 1) {
    await using connection = await reader.connect();
    expect(connection.atr).toEqual(Uint8Array.of(0x3b, 0));
  }
});
