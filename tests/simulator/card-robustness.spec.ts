import { expect } from '@playwright/test';
import fc from 'fast-check';
import { toHex } from '../../card/iso7816/index.ts';
import { HicosGeneration2Card, NhiCard, type VirtualCard } from '../../simulator/cards/index.ts';
import { send, test } from './card-issued.ts';

/** Command-like bytes: half of them begin with a class and an instruction that cards know. */
const commands = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(
      fc.constantFrom(0x00, 0x80, 0x84, 0x8c),
      fc.constantFrom(0x20, 0x24, 0x2c, 0x50, 0x84, 0xa4, 0xb0, 0xc1, 0xca, 0xea),
      fc.uint8Array({ maxLength: 140 }),
    )
    .map(([cla, ins, rest]) => Uint8Array.of(cla, ins, ...rest)),
);

/** The answers to 500 such commands that have no status word. */
async function strangeAnswers(card: VirtualCard): Promise<string[]> {
  const strange: string[] = [];
  for (const command of fc.sample(commands, { numRuns: 500, seed: 816 })) {
    const answer = await card.transmit(command);
    const sw1 = answer.at(-2) ?? 0;
    if (sw1 !== 0x90 && sw1 >> 4 !== 0x6) strange.push(`${toHex(command)} → ${toHex(answer)}`);
  }
  return strange;
}

test.describe('whatever bytes come', () => {
  test('a HiCOS card of generation 1 answers with a status word', async ({ card }) => {
    expect(await strangeAnswers(card)).toEqual([]);
    expect(card.signatureCount).toBe(0);
    expect(card.verified).toBe(false);
  });

  test('a HiCOS card of generation 2 answers with a status word', async ({ issued }) => {
    expect(await strangeAnswers(new HicosGeneration2Card({ ...issued, person: issued.holder }))).toEqual([]);
  });

  test('an NHI card answers with a status word', async ({ issued }) => {
    expect(await strangeAnswers(new NhiCard({ person: issued.holder }))).toEqual([]);
  });

  test('a HiCOS card of generation 1 answers 6E00 to every class 00, 6D00 and 6700', async ({ card }) => {
    expect(await send(card, '00A4040C10A0000002830000062201696400010101 00')).toBe('6E00');
    expect(await send(card, '00B0000004')).toBe('6E00');
    expect(await send(card, '80CA000004')).toBe('6D00');
    expect(await send(card, '80A4000000000200')).toBe('6700');
    expect(await send(card, '80A4')).toBe('6700');
    expect(await send(card, '')).toBe('6700');
  });
});
