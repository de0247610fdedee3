import { expect, test } from '@playwright/test';
import { ProgressBar } from '../../reports/index.ts';

/** What a bar of so many writes to a screen. */
function written(total: number, screen: { readonly isTTY?: boolean; readonly columns?: number }): string[] {
  const lines: string[] = [];
  const bar = new ProgressBar({ ...screen, write: (text) => lines.push(text) }, { title: '待遇表', total });
  for (let place = 1; place <= total; place += 1) bar.advance(`114年${String(place).padStart(2, '0')}月`);
  return lines;
}

test('is drawn anew at a terminal, and full at the end', () => {
  const lines = written(4, { isTTY: true, columns: 80 });
  expect(lines).toHaveLength(4);
  expect(lines.every((line) => line.startsWith('\r\u001b[K') && !line.includes('\n'))).toBe(true);
  expect(lines[1]).toContain('████████████░░░░░░░░░░░░ 2/4 114年02月');
  expect(lines[3]).not.toContain('░');
});

test('does without the bar where it would not fit into a line', () => {
  expect(written(1, { isTTY: true, columns: 30 })).toEqual(['\r\u001b[K… 1/1 114年01月']);
});

test('is a plain line for each twelve, and for the last, elsewhere', () => {
  expect(written(14, {})).toEqual(['待遇表 12/14 114年12月\n', '待遇表 14/14 114年14月\n']);
});

test('takes a terminal that does not know its width for one of 80 columns', () => {
  expect(written(1, { isTTY: true, columns: 0 })[0]).toContain('█');
});
