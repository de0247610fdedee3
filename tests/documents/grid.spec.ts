import { expect, test } from '@playwright/test';
import { gridRows } from '../../documents/resume/grid.ts';
import type { PlacedText, TextLine } from '../../documents/resume/placed-text.ts';

const size = 10;

/** A text at a place, each character as wide as it is high. */
const at = (text: string, left: number, y: number): PlacedText => {
  return { text, left, right: left + Array.from(text).length * size, y, size };
};

const head: TextLine = [at('核定日期', 0, 0), at('事由', 160, 0), at('文號', 300, 0)];

test('gives a short text at the left of a wide column to its own column, though the one before is nearer', () => {
  const rows = gridRows(
    [at('出生日期', 0, 0), at('職業', 160, 0)],
    [
      [at('49.11.22', 0, 30), at('商', 95, 30)],
      [at('75.08.16', 0, 60), at('軍', 95, 60)],
    ],
  );
  expect(rows).toEqual([
    ['49.11.22', '商'],
    ['75.08.16', '軍'],
  ]);
});

test('keeps the lines of a cell together, whether it stands in the middle of its row or at its top', () => {
  const middle = gridRows(head, [
    [at('上', 120, 20)],
    [at('108.07.13', 0, 34), at('中', 120, 34), at('一', 300, 34)],
    [at('下', 120, 48)],
    [at('112.02.28', 0, 80), at('單', 120, 80), at('二', 300, 80)],
  ]);
  const top = gridRows(head, [
    [at('108.07.13', 0, 20), at('上', 120, 20), at('一', 300, 20)],
    [at('中', 120, 34)],
    [at('下', 120, 48)],
    [at('112.02.28', 0, 70), at('單', 120, 70), at('二', 300, 70)],
  ]);
  const expected = [
    ['108.07.13', '上中下', '一'],
    ['112.02.28', '單', '二'],
  ];
  expect(middle).toEqual(expected);
  expect(top).toEqual(expected);
});

test('keeps rows apart that are as close as the lines of a cell', () => {
  const rows = gridRows(head, [
    [at('108.07.13', 0, 20), at('甲', 160, 20), at('一', 300, 20)],
    [at('109.07.13', 0, 33), at('乙', 160, 33), at('二', 300, 33)],
    [at('110.07.13', 0, 46), at('丙', 160, 46), at('三', 300, 46)],
  ]);
  expect(rows.map((row) => row[1])).toEqual(['甲', '乙', '丙']);
});

test('follows the labels when the columns stand in another order, and leaves out a head that is repeated', () => {
  const turned: TextLine = [at('文號', 0, 0), at('事由', 100, 0), at('核定日期', 300, 0)];
  const rows = gridRows(turned, [
    [at('一', 0, 30), at('辦理選務', 100, 30), at('108.07.13', 300, 30)],
    turned.map((piece) => ({ ...piece, y: 1000 })),
    [at('二', 0, 1030), at('辦理訓練', 100, 1030), at('112.02.28', 300, 1030)],
  ]);
  expect(rows).toEqual([
    ['一', '辦理選務', '108.07.13'],
    ['二', '辦理訓練', '112.02.28'],
  ]);
});

test('leaves a cell empty where nothing stands in it', () => {
  const rows = gridRows(head, [
    [at('108.07.13', 0, 30), at('一', 300, 30)],
    [at('112.02.28', 0, 60), at('辦理', 160, 60), at('二', 300, 60)],
  ]);
  expect(rows[0]).toEqual(['108.07.13', '', '一']);
});
