import { expect, test } from '@playwright/test';
import { openCard } from '../../card/index.ts';
import { generation1Files } from '../../card/hicos/file-dialect.ts';
import { FileWalk } from '../../card/hicos/file-walk.ts';
import { readSigningKey } from '../../card/hicos/signing-key.ts';
import { ExchangeLimit } from '../../card/layers/exchange-limit.ts';
import { NhiCard } from '../../simulator/cards/index.ts';
import { person } from '../../simulator/people/index.ts';
import { generation2Card, hicosCard } from '../fixtures/virtual-card.ts';
import { everyCase } from './malformed/every-case.ts';
import { MalformedCard } from './malformed/malformed-card.ts';
import { opened, secrets, unlockedAndSigned } from './malformed/use-card.ts';
import { withoutCertificates } from './malformed/without-certificates.ts';

/** What can come of a card whose answers are malformed; anything else is thrown on and fails the test. */
const opening = ['CardError', 'result'];

for (const [generation, make] of [
  [1, hicosCard],
  [2, generation2Card],
] as const) {
  test(`malformed answers while generation ${generation} is identified and its number read: an error of the card or a card`, async () => {
    const card = new MalformedCard(withoutCertificates(await make()));
    const outcomes = await everyCase(card, { share: 0.28, last: 9 }, () => opened(card));
    expect(outcomes.toSorted()).toEqual(opening);
  });
}

test('malformed certificates: an error of the card or a card', async () => {
  const card = new MalformedCard(await hicosCard());
  expect((await everyCase(card, { share: 0.02, first: 8, last: 16 }, () => opened(card))).toSorted()).toEqual(opening);
});

test('malformed directories: an error of the card, or a key', async () => {
  const card = new MalformedCard(await hicosCard());
  const outcomes = await everyCase(card, { share: 0.06, last: 7 }, async () => {
    await using connection = await card.connect();
    const transmit = new ExchangeLimit(600).layer(connection.transmit);
    expect(await readSigningKey(new FileWalk(transmit, generation1Files), 0x0e00)).toBeLessThan(256);
  });
  expect(outcomes.toSorted()).toEqual(opening);
});

test('malformed answers of an NHI card: an error of the card or a card', async () => {
  const card = new MalformedCard(new NhiCard({ person: person(0) }));
  expect((await everyCase(card, { share: 0.24, last: 3 }, () => opened(card))).toSorted()).toEqual(opening);
});

test('malformed answers to VERIFY and SIGN: an error of card or PIN, or a right signature; never a second VERIFY', async () => {
  const card = new MalformedCard(await hicosCard());
  const open = await openCard(card, secrets);
  await unlockedAndSigned(open, card);
  const outcomes = await everyCase(card, { share: 0.12, last: 6 }, () => unlockedAndSigned(open, card));
  expect(outcomes.toSorted()).toEqual(['CardError', 'PinError', 'result']);
});
