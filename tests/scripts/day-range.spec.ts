import { expect, test } from '@playwright/test';
import { dayRange, daysOf } from '../../scripts/orders/day-range.ts';

const spans: readonly (readonly [text: string, first: string, last: string])[] = [
  ['2025-03-12', '2025-03-12', '2025-03-12'],
  ['114.3.12', '2025-03-12', '2025-03-12'],
  ['114年3月12日', '2025-03-12', '2025-03-12'],
  ['民國114年2月', '2025-02-01', '2025-02-28'],
  ['113-02', '2024-02-01', '2024-02-29'],
  ['１１４', '2025-01-01', '2025-12-31'],
  ['98', '2009-01-01', '2009-12-31'],
  ['2025', '2025-01-01', '2025-12-31'],
];

for (const [text, first, last] of spans) {
  test(`takes ${text} for ${first} to ${last}`, () => {
    expect(daysOf(text, '--from')).toEqual([first, last]);
  });
}

for (const text of ['', 'yesterday', '114-13', '114-02-29', '2025-00', '1900-01', '0', '114-03-12-01', '11403']) {
  test(`refuses “${text}”`, () => {
    expect(() => daysOf(text, '--from')).toThrow(`--from ${text}: expected a day`);
  });
}

test('refuses a range that is turned around, and one in the future', () => {
  const today = '2026-11-24';
  expect(() => dayRange({ from: '114-03', to: '113' }, today)).toThrow('turned around: 2025-03-01 is after 2024-12-31');
  expect(() => dayRange({ from: '2027' }, today)).toThrow('in the future');
  expect(dayRange({ from: '115-11', to: '2027' }, today)).toEqual({ from: '2026-11-01', to: '2027-12-31' });
  expect(dayRange({}, today)).toEqual({});
});
