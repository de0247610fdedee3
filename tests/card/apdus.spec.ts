import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { oneVerifyARun, openCard } from '../../card/index.ts';
import { fromHex } from '../../card/iso7816/index.ts';
import { NhiCard, testWrappingKey, type VirtualCard } from '../../simulator/cards/index.ts';
import { person } from '../../simulator/people/index.ts';
import { generation2Card, hicosCard, readerWith } from '../fixtures/virtual-card.ts';
import { firstPin } from './malformed/use-card.ts';

/** The commands of the table under a heading of docs/apdus.md, as patterns. */
async function commandsInDocs(heading: string): Promise<readonly RegExp[]> {
  const text = await readFile(new URL('../../docs/apdus.md', import.meta.url), 'utf8');
  const [, section = ''] = text.split(new RegExp(`^## ${heading}.*$`, 'm'));
  const rows = section.split('\n## ')[0]?.matchAll(/^\| \d+ +\| `([\dA-F. ]+)`/gm) ?? [];
  return [...rows].map(([, hex = '']) => new RegExp(`^${hex.replaceAll(' ', '').replace('..', '(?:[\\dA-F]{2})+')}$`));
}

/** What is sent to open a card, and to unlock it and sign once where it can. */
async function commandsTo(card: VirtualCard, { signs }: { readonly signs: boolean }): Promise<readonly string[]> {
  const reader = readerWith(card);
  await using opened = await openCard(reader, { wrappingKeyOf: () => testWrappingKey, budget: oneVerifyARun() });
  if (signs) {
    const unlocked = await opened.unlock(firstPin());
    await unlocked.sign(fromHex(`3031300D060960864801650304020105000420${'AB'.repeat(32)}`));
  }
  return reader.commands;
}

for (const [heading, count, make, signs] of [
  ['HiCOS, generation 1', 27, hicosCard, true],
  ['HiCOS, generation 2', 16, generation2Card, false],
  ['健保卡', 4, () => Promise.resolve(new NhiCard({ person: person(0) })), false],
] as const) {
  test(`${heading}: exactly the ${count} commands of docs/apdus.md`, async () => {
    const [sent, written] = [await commandsTo(await make(), { signs }), await commandsInDocs(heading)];
    expect(sent).toHaveLength(count);
    expect(written).toHaveLength(count);
    expect(sent).toEqual(written.map((pattern) => expect.stringMatching(pattern) as unknown));
  });
}

test('a second signature costs 3 commands', async () => {
  const reader = readerWith(await hicosCard());
  await using card = await openCard(reader, { wrappingKeyOf: () => testWrappingKey, budget: oneVerifyARun() });
  const unlocked = await card.unlock(firstPin());
  await unlocked.sign(fromHex('3001'));
  const before = reader.commands.length;
  await unlocked.sign(fromHex('3002'));
  expect(reader.commands.length - before).toBe(3);
});
