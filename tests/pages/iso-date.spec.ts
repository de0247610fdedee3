import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isoDate } from '../../pages/rooms/iso-date.ts';
import { rocDate, rocDateShort } from '../../simulator/paperwork.ts';

const dates: readonly (readonly [written: string, iso: string | undefined])[] = [
  ['民國 75 年 3 月 12 日', '1986-03-12'],
  ['75年3月12日', '1986-03-12'],
  ['民國前 1 年 10 月 10 日', '1911-10-10'],
  ['114.03.12', '2025-03-12'],
  ['114/3/5', '2025-03-05'],
  ['１１４．０３．１２', '2025-03-12'],
  ['1140312', '2025-03-12'],
  ['2025/03/12', '2025-03-12'],
  ['84.09', '1995-09'],
  ['84年9月', '1995-09'],
  ['113.02.29', '2024-02-29'],
  ['114.02.29', undefined],
  ['114.13.01', undefined],
  ['0.01.01', undefined],
  ['現職', undefined],
  ['88', undefined],
  ['05-00008243', undefined],
  ['府人考字第1080000001號', undefined],
  ['', undefined],
];

for (const [written, iso] of dates) {
  test(`reads 「${written}」 as ${iso ?? 'no date'}`, () => {
    expect(isoDate(written)).toBe(iso);
  });
}

test('reads every day as the site writes it, in words and short', () => {
  const days = fc.date({ min: new Date('1850-01-01'), max: new Date('2150-12-31'), noInvalidDate: true });
  const asWritten = fc.property(days, (day) => {
    const iso = day.toISOString().slice(0, 10);
    const short = iso < '1912' ? iso : isoDate(rocDateShort(iso));
    return isoDate(rocDate(iso)) === iso && short === iso;
  });
  expect(fc.check(asWritten)).toMatchObject({ failed: false });
});
