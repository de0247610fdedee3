import { writeFile } from 'node:fs/promises';
import { toHex } from '../../card/iso7816/index.ts';
import { NhiCard, type VirtualCard } from '../../simulator/cards/index.ts';
import type { Plugged } from '../../simulator/vpcd/index.ts';
import { expect, test as base } from '../fixtures/pcscd/index.ts';

const spaced = (bytes: Uint8Array, between: string): string => (toHex(bytes).match(/../g) ?? []).join(between);

/** `insert` puts a card in and waits until the tools can see it. */
const test = base.extend<{ insert: (card: VirtualCard) => Promise<Plugged> }>({
  insert: async ({ pcscd, runTool }, use) => {
    await use(async (card) => {
      const plugged = await pcscd.plug(card);
      await expect.poll(() => runTool('opensc-tool', '-l')).toMatch(/^0 +Yes/m);
      return plugged;
    });
  },
});

test('pcsc_scan lists the virtual readers', async ({ runTool }) => {
  expect((await runTool('pcsc_scan', '-n', '-r')).trim().split('\n')).toEqual([
    '0: Virtual PCD 00 00',
    '1: Virtual PCD 00 01',
  ]);
});

test('pcsc_scan shows the card that is in a reader', async ({ insert, runTool, card }) => {
  await using plugged = await insert(card);
  expect(await runTool('pcsc_scan', '-n', '-c')).toContain(spaced(card.atr, ' '));
  expect(plugged.commandCount).toBe(0);
});

test('opensc-tool sees the card in the first reader alone', async ({ insert, runTool, card }) => {
  await using plugged = await insert(card);
  const lines = (await runTool('opensc-tool', '-l')).split('\n');
  expect(lines[2]).toMatch(/^0 +Yes .*Virtual PCD 00 00$/);
  expect(lines[3]).toMatch(/^1 +No .*Virtual PCD 00 01$/);
  expect(plugged.commandCount).toBe(0);
});

test('opensc-tool reads the ATR that the card has', async ({ insert, runTool, card }) => {
  await using plugged = await insert(card);
  expect((await runTool('opensc-tool', '-a')).trim()).toBe(spaced(card.atr, ':').toLowerCase());
  expect(plugged.commandCount).toBe(0);
});

test('opensc-tool sends commands and reads the answers', async ({ insert, runTool, card, issued }) => {
  await using plugged = await insert(card);
  const text = await runTool(
    'opensc-tool',
    '-c',
    'default',
    '-s',
    '80A40000020900',
    '-s',
    '80A40000020903',
    '-s',
    '80B0000010',
  );
  expect(text.match(/SW1=0x90, SW2=0x00/g)).toHaveLength(3);
  expect(text).toContain(spaced(Buffer.from(issued.holder.cardNumber), ' '));
  expect(plugged.commandCount).toBeGreaterThanOrEqual(3);
});

test('scriptor reads the number of the NHI card', async ({ insert, runTool, issued }, testInfo) => {
  const script = testInfo.outputPath('commands');
  await writeFile(script, '00 A4 04 00 10 D1 58 00 00 01 00 00 00 00 00 00 00 00 00 11 00\n00 CA 00 00 02 00 00 00\n');
  await using plugged = await insert(new NhiCard({ person: issued.holder }));
  const text = await runTool('scriptor', '-r', 'Virtual PCD 00 00', script);
  expect(text.match(/90 00 : Normal processing/g)).toHaveLength(2);
  expect(text).toMatch(/< (?:3[0-9] ){12}\s*90 00/);
  expect(plugged.commandCount).toBe(2);
});
