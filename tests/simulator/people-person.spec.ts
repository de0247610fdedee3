import { expect, test } from '@playwright/test';
import { allTexts, person } from '../../simulator/people/index.ts';

const thousand = Array.from({ length: 1000 }, (_, index) => person(index));

/** The check sum of a 國民身分證統一編號 by its published table, letter by letter. */
function checkSum(id: string): number {
  const letters: Record<string, number> = { A: 10, F: 15, H: 17, I: 34, O: 35, W: 32, X: 30, Y: 31, Z: 33 };
  const letter = letters[id.charAt(0)] ?? Number.NaN;
  const weights = [8, 7, 6, 5, 4, 3, 2, 1, 1];
  const digits = weights.map((weight, place) => weight * Number(id.charAt(place + 1)));
  return Math.floor(letter / 10) + (letter % 10) * 9 + digits.reduce((sum, digit) => sum + digit, 0);
}

test('the check sum that is used here takes the well-known sample number', () => {
  expect(checkSum('A123456789') % 10).toBe(0);
});

test('the same index gives the same person', () => {
  expect(person(42)).toEqual(person(42));
  expect(person(42)).not.toEqual(person(43));
});

test('a thousand people differ in name, ID, numbers and account', () => {
  for (const key of ['name', 'id', 'cardNumber', 'nhiCardNumber', 'account'] as const) {
    expect(new Set(thousand.map((someone) => someone[key])).size, key).toBe(1000);
  }
});

/** What the site and the cards want of a person's short texts. */
const forms = {
  id: /^Y[12]9\d{7}$/,
  birthDate: /^19\d\d-\d\d-\d\d$/,
  cardNumber: /^TP\d{14}$/,
  nhiCardNumber: /^\d{12}$/,
  pin: /^\d{6}$/,
  password: /^(?=.*[A-Za-z])(?=.*\d)[A-Za-z\d]{8,12}$/,
  name: /^\p{Script=Han}{3}$/u,
} as const;

test('each person has the forms that the site and the cards want', () => {
  const everybody = [...thousand, person(1_000_000)];
  for (const [key, form] of Object.entries(forms)) {
    const wrong = everybody.map((someone) => someone[key as keyof typeof forms]).filter((text) => !form.test(text));
    expect(wrong, key).toEqual([]);
  }
  expect(everybody.filter(({ id }) => checkSum(id) % 10 !== 0)).toEqual([]);
  expect(everybody.filter(({ id, sex }) => id.charAt(1) !== (sex === 'M' ? '1' : '2'))).toEqual([]);
});

test('each career goes upward in time and is not over', () => {
  const broken = thousand.filter(({ posts }) => {
    const starts = posts.map(({ from }) => from);
    const joined = posts.every(({ to }, place) => to === starts[place + 1]);
    return posts.length < 3 || !joined || starts.join() !== starts.toSorted().join();
  });
  expect(broken).toEqual([]);
});

test('each person has enough to fill a résumé, and marks that fit the scores', () => {
  const thin = thousand.filter(
    ({ appraisals, awards, education, family }) =>
      appraisals.length < 5 || [awards, education, family].some(({ length }) => length < 2),
  );
  expect(thin).toEqual([]);
  const marks = thousand.flatMap(({ appraisals }) => appraisals);
  expect(marks.filter(({ score, grade }) => grade !== (score >= 80 ? '甲等' : '乙等'))).toEqual([]);
});

test('the texts of the pools hold every character that a person is written with', () => {
  const known = new Set(Array.from(allTexts().join('')));
  const used = new Set(thousand.flatMap((someone) => Array.from(JSON.stringify(someone))));
  expect([...used].filter((character) => character > '\x7f' && !known.has(character))).toEqual([]);
});

test('every character is a frequent one of Big5, or punctuation', () => {
  const decoder = new TextDecoder('big5');
  const frequent = new Set<string>();
  for (let code = 0xa140; code <= 0xc67e; code += 1)
    frequent.add(decoder.decode(Uint8Array.of(code >> 8, code & 0xff)));
  expect(Array.from(allTexts().join('')).filter((character) => !frequent.has(character))).toEqual([]);
});

test('there is nobody before the first', () => {
  expect(() => person(-1)).toThrow(RangeError);
  expect(() => person(1.5)).toThrow(RangeError);
});
