import { expect, test } from '@playwright/test';
import { encodeBig5, NhiCard } from '../../simulator/cards/index.ts';
import { person } from '../../simulator/people/index.ts';
import { send } from './card-issued.ts';

const selectForms = ['00A4040010D1580000010000000000000000001100', '00A404000FD1580000010000000000000000001100'];

test.describe('an NHI card', () => {
  for (const select of selectForms) {
    for (const getData of ['00CA1100020000', '00CA110002000000']) {
      test(`gives its basic data after ${select} to ${getData}`, async () => {
        const card = new NhiCard({ person: person(3) });
        expect(await send(card, select)).toBe('9000');
        const answer = Buffer.from(await send(card, getData), 'hex');
        expect(answer).toHaveLength(57 + 2);
        const { nhiCardNumber, name, id, sex, birthDate } = person(3);
        expect(answer.toString('latin1', 0, 12)).toBe(nhiCardNumber);
        expect(new TextDecoder('big5').decode(answer.subarray(12, 12 + 6))).toBe(name);
        expect(answer.subarray(18, 32).every((byte) => byte === 0)).toBe(true);
        expect(answer.toString('latin1', 32, 42)).toBe(id);
        const [year = '', ...rest] = birthDate.split('-');
        expect(answer.toString('latin1', 42, 49)).toBe(`0${Number(year) - 1911}${rest.join('')}`);
        expect(answer.toString('latin1', 49, 50)).toBe(sex);
        expect(answer.toString('latin1', 50, 57)).toBe('1090701');
      });
    }
  }

  test('pads the name with spaces when it is made that way', async () => {
    const card = new NhiCard({ person: person(3), padding: 'spaces' });
    await send(card, selectForms[0] ?? '');
    const answer = Buffer.from(await send(card, '00CA1100020000'), 'hex');
    expect(answer.toString('latin1', 18, 32)).toBe(' '.repeat(14));
  });

  test('gives its number alone, and a challenge that is new each time', async () => {
    const card = new NhiCard({ person: person(0) });
    await send(card, selectForms[0] ?? '');
    const answer = await send(card, '00CA000002000000');
    expect(Buffer.from(answer, 'hex').toString('latin1', 0, 12)).toBe(person(0).nhiCardNumber);
    const challenges = [await send(card, '0084000008'), await send(card, '0084000008')];
    expect(challenges[0]).toMatch(/^.{16}9000$/);
    expect(challenges[0]).not.toBe(challenges[1]);
  });

  test('remembers a VERIFY that it has no use for', async () => {
    const card = new NhiCard({ person: person(0) });
    expect(await send(card, '0020000106313233343536')).toBe('6D00');
    expect(card.verifyCount).toBe(1);
  });

  test('has no data before SELECT and after a reset, and is no HiCOS card', async () => {
    const card = new NhiCard({ person: person(0) });
    expect(await send(card, '00CA1100020000')).toBe('6985');
    await send(card, selectForms[0] ?? '');
    card.reset();
    expect(await send(card, '00CA1100020000')).toBe('6985');
    expect(await send(card, '00A4040C10A000000283000006220169640001010100')).toBe('6A82');
    expect(await send(card, '80A40000023F00')).toBe('6E00');
  });
});

test('Big5 comes back from the decoder as it was, and refuses what it does not have', () => {
  const text = 'Lin 林若晴，第１號';
  expect(new TextDecoder('big5').decode(encodeBig5(text))).toBe(text);
  expect(() => encodeBig5('🙂')).toThrow(RangeError);
});
