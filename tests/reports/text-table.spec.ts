import { expect, test } from '@playwright/test';
import stringWidth from 'fast-string-width';
import { textTable } from '../../reports/index.ts';

const head = ['機關', 'Title', '分數'];
const rows = [
  ['青嵐縣政府人事處', '科員', '88'],
  ['A 1', '專門委員', '7'],
];

test('keeps columns straight where Chinese takes two columns of the terminal', () => {
  expect(textTable(head, rows, { align: ['left', 'left', 'right'] })).toBe(
    [
      '機關              Title     分數',
      '----------------  --------  ----',
      '青嵐縣政府人事處  科員        88',
      'A 1               專門委員     7',
      '',
    ].join('\n'),
  );
});

test('breaks the widest column where the terminal is narrow, and loses nothing', () => {
  const text = textTable(['日期', '事由'], [['114.01.02', '辦理颱風災害搶救工作，不辭辛勞 for example 12345']], {
    width: 30,
  });
  for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(30);
  const words = text.split('\n').map((line) => line.slice(11).trim());
  expect(words.join('')).toContain('辦理颱風災害搶救工作，不辭辛勞');
  expect(text).toContain('example');
  expect(text).toContain('12345');
});

test('takes no control character of the site to the terminal', () => {
  const text = textTable(['a'], [['x\u001b[31mred\u0007\u202e\ny']]);
  expect(text).toBe('a\n-----------\nx [31mred y\n');
});

test('shows a head without rows, and short rows as empty cells', () => {
  expect(textTable(['a', 'b'], [])).toBe('a  b\n-  -\n');
  expect(textTable(['a', 'b'], [['1']])).toBe('a  b\n-  -\n1\n');
});

test('begins no line with a mark that closes something', () => {
  const text = textTable(['事由'], [['辦理颱風災，不辭辛勞']], { width: 10 });
  expect(text.split('\n').slice(2, -1)).toEqual(['辦理颱風', '災，不辭辛', '勞']);
});

test('breaks nothing where the terminal says that it has no columns', () => {
  expect(textTable(['月份'], [['114年12月'.repeat(4)]], { width: 0 }).split('\n')).toHaveLength(4);
});
