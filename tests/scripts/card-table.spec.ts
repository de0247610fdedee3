import { expect, test } from '@playwright/test';
import stringWidth from 'fast-string-width';
import { oneVerifyARun, openCard, PinError } from '../../card/index.ts';
import { listCard, maskNumber, type ReaderListing } from '../../scripts/card-listing/card-listing.ts';
import { cardTable } from '../../scripts/card-listing/card-table.ts';
import { expectCards } from '../../scripts/card-listing/expect-cards.ts';
import { troubled } from '../../scripts/card-listing/list-reader.ts';
import { hicosCard, readerWith } from '../fixtures/virtual-card.ts';

const day = 24 * 3_600_000;

/** A card whose certificates have so many days left. */
async function cardWith(daysLeft: number) {
  const card = await openCard(readerWith(await hicosCard()), {
    wrappingKeyOf: () => undefined,
    budget: oneVerifyARun(),
  });
  const end = card.certificates[0]?.facts.notAfter ?? new Date();
  return { card, now: new Date(end.getTime() - daysLeft * day) };
}

for (const [daysLeft, state, zh, en] of [
  [60, 'valid', '60 天', '60 days'],
  [59, 'expires-soon', '59 天 即將到期', '59 days expires soon'],
  [-1, 'expired', '已到期', 'expired'],
] as const) {
  test(`calls a certificate with ${daysLeft} days left ${state}`, async () => {
    const { card, now } = await cardWith(daysLeft);
    const listing = listCard(card, { known: undefined, full: false, now });
    expect(listing.certificates[0]).toMatchObject({ daysLeft, state });
    const readers = [{ name: 'A reader', card: listing }];
    expect(cardTable(readers, 'zh-TW')).toMatch(new RegExp(`簽章 .*  ${zh}$`, 'm'));
    expect(cardTable(readers, 'en')).toMatch(new RegExp(`signature .*  ${en}$`, 'm'));
  });
}

for (const language of ['zh-TW', 'en'] as const) {
  test(`puts values and columns below each other as a terminal shows them (${language})`, async () => {
    const { card, now } = await cardWith(100);
    const readers = [{ name: 'A reader', atr: '3B00', card: listCard(card, { known: undefined, full: false, now }) }];
    const lines = cardTable(readers, language).split('\n');
    const valueColumn = (line: string) => stringWidth(/^ {2}\S+(?: \S+)*? {2,}/.exec(line)?.[0] ?? '');
    expect(new Set(lines.slice(1, 5).map(valueColumn)).size).toBe(1);
    const rule = lines.find((line) => /^ {2}-+ /.test(line)) ?? '';
    const rows = lines.slice(lines.indexOf(rule) + 1, -1);
    const dates = rows.map((line) => stringWidth(line.slice(0, line.search(/20\d\d-/))));
    expect(dates).toHaveLength(2);
    expect(new Set(dates)).toEqual(
      new Set([
        rule
          .split(/(?<=-) {2}(?=-)/)
          .slice(0, 2)
          .join('  ').length + 2,
      ]),
    );
  });
}

test('tells the tries as last known, when and from whom, and what stands against the card', async () => {
  const { card, now } = await cardWith(100);
  const known = { state: 'wrong-pin', triesLeft: 2, from: 'verify', at: '2026-11-23T18:00:00.000Z' } as const;
  const readers = [{ name: 'A reader', card: listCard(card, { known, full: false, now }) }];
  expect(cardTable(readers, 'zh-TW')).toMatch(/剩餘次數 {2}2（2026-11-24 得知，來源：卡片對 PIN 碼的回覆）/);
  expect(cardTable(readers, 'zh-TW')).toMatch(/! +上次的 PIN 碼錯誤/);
  expect(cardTable(readers, 'en')).toMatch(
    /tries left {2}2, as last known on 2026-11-24 \(the card’s answer to a PIN\)/,
  );
  expect(cardTable(readers, 'en')).toMatch(/! +the last PIN was wrong/);
});

test('covers all of a number but its ends', () => {
  expect(maskNumber('TP12345678901234', false)).toBe('TP12••••••••1234');
  expect(maskNumber('TP12345678901234', true)).toBe('TP12345678901234');
});

test('calls no reader, and readers without a card that can be read, no success', () => {
  const trouble = troubled({ name: 'A' }, new PinError('wrong', 'x'), { language: 'en' });
  const empty: { readonly listing: ReaderListing } = { listing: { name: 'B' } };
  expect(() => {
    expectCards([], 'pcsclite');
  }).toThrow(expect.objectContaining({ reason: 'no-reader' }));
  expect(() => {
    expectCards([], 'pkcs11');
  }).toThrow(expect.objectContaining({ reason: 'no-card' }));
  expect(() => {
    expectCards([empty, trouble], 'pcsclite');
  }).toThrow(expect.objectContaining({ reason: 'wrong' }));
  expectCards([empty], 'pcsclite');
  const readable = { listing: { name: 'C', card: { product: 'x', number: 'y', certificates: [] } } };
  expectCards([trouble, readable], 'pcsclite');
});
