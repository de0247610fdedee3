import { writeFile } from 'node:fs/promises';
import { toHex } from '../../card/iso7816/index.ts';
import { HicosGeneration2Card, NhiCard, type VirtualCard } from '../../simulator/cards/index.ts';
import type { Plugged } from '../../simulator/vpcd/index.ts';
import { expect, test as base } from '../fixtures/pcscd/index.ts';
import type { Issued, NewCard } from './card-issued.ts';

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

/** A virtual card that counts what nobody should send it. */
type CountingCard = VirtualCard & { readonly verifyCount: number; readonly forbiddenCount?: number };

/** A kind of card, and how another program reads its number. */
interface Kind {
  readonly make: (issued: Issued, newCard: NewCard) => CountingCard;
  /** Commands in hex; the last one gives the number first. */
  readonly reading: readonly string[];
  readonly numberOf: (issued: Issued) => string;
  /** SELECTs of applications and files that other cards have. */
  readonly foreign: readonly string[];
}

const otherApplications = ['A0000000031010', 'A000000308000010000100', 'D27600012401', 'A000000063504B43532D3135'];
const selectsOf = (cla: string): string[] =>
  otherApplications.map((aid) => `${cla}A40400${(aid.length / 2).toString(16).padStart(2, '0')}${aid}`);

const kinds: Readonly<Record<string, Kind>> = {
  'a HiCOS card of generation 1': {
    make: (_, newCard) => newCard(),
    reading: ['80A40000023F00', '80A40000020900', '80A40000020903', '80B0000010'],
    numberOf: ({ holder }) => holder.cardNumber,
    foreign: [...selectsOf('80'), '80A40000022F00'],
  },
  'a HiCOS card of generation 2': {
    make: (issued) => new HicosGeneration2Card({ ...issued, person: issued.holder }),
    reading: [
      '00A4040C10A0000002830000062201696400010101',
      '00A40004023F00',
      '00A40004020900',
      '00A40004020903',
      '00B0000010',
    ],
    numberOf: ({ holder }) => holder.cardNumber,
    foreign: [...selectsOf('00'), '00A40000022F00'],
  },
  'an NHI card': {
    make: ({ holder }) => new NhiCard({ person: holder }),
    reading: ['00A4040010D1580000010000000000000000001100', '00CA000002000000'],
    numberOf: ({ holder }) => holder.nhiCardNumber,
    foreign: [...selectsOf('00'), '00A40000022F00'],
  },
};

test('pcsc_scan lists the virtual readers', async ({ runTool }) => {
  expect((await runTool('pcsc_scan', '-n', '-r')).trim().split('\n')).toEqual([
    '0: Virtual PCD 00 00',
    '1: Virtual PCD 00 01',
  ]);
});

for (const [name, { make, reading, numberOf, foreign }] of Object.entries(kinds)) {
  test(`pcsc_scan and opensc-tool see ${name} in the first reader, with its ATR`, async ({
    insert,
    runTool,
    issued,
    newCard,
  }) => {
    const card = make(issued, newCard);
    await using plugged = await insert(card);
    expect(await runTool('pcsc_scan', '-n', '-c')).toContain(spaced(card.atr, ' '));
    const lines = (await runTool('opensc-tool', '-l')).split('\n');
    expect(lines[2]).toMatch(/^0 +Yes .*Virtual PCD 00 00$/);
    expect(lines[3]).toMatch(/^1 +No .*Virtual PCD 00 01$/);
    expect((await runTool('opensc-tool', '-a')).trim()).toBe(spaced(card.atr, ':').toLowerCase());
    expect(plugged.commandCount).toBe(0);
  });

  test(`scriptor and opensc-tool read the number of ${name}; foreign SELECTs get 6A82 and cost no try`, async ({
    insert,
    runTool,
    issued,
    newCard,
  }, testInfo) => {
    const card = make(issued, newCard);
    await using plugged = await insert(card);
    const script = testInfo.outputPath('commands');
    await writeFile(script, `${[...foreign, ...reading].join('\n')}\n`);
    const said = await runTool('scriptor', '-r', 'Virtual PCD 00 00', script);
    expect(said.match(/^< 6A 82 /gm)).toHaveLength(foreign.length);
    expect(said.match(/90 00 : Normal processing/g)).toHaveLength(reading.length);
    const number = Buffer.from(numberOf(issued));
    expect(said.replace(/\s+/g, ' ')).toContain(`< ${spaced(number, ' ')} 90 00`);
    const sent = await runTool('opensc-tool', '-c', 'default', ...reading.flatMap((command) => ['-s', command]));
    expect(sent.match(/SW1=0x90, SW2=0x00/g)).toHaveLength(reading.length);
    expect(sent).toContain(spaced(number, ' '));
    expect(plugged.commandCount).toBeGreaterThanOrEqual(2 * reading.length + foreign.length);
    // Without -c each of OpenSC's drivers tries whether the card is one of its own.
    const before = plugged.commandCount;
    await runTool('opensc-tool', '-n').catch(() => undefined);
    expect(plugged.commandCount).toBeGreaterThan(before);
    expect({ verify: card.verifyCount, forbidden: card.forbiddenCount ?? 0 }).toEqual({ verify: 0, forbidden: 0 });
  });
}
