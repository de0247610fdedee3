import stringWidth from 'fast-string-width';
import { plainText } from './plain-text.ts';
import { wrapText } from './wrap-text.ts';

/** How a table stands in a terminal. */
export interface TextTableOptions {
  /** Side of each column, `left` where it is not told. */
  readonly align?: readonly ('left' | 'right')[];
  /** Columns of the terminal: cells of the widest columns are broken so that the table fits; unlimited where it is not told. */
  readonly width?: number;
}

const gap = '  ';

/** The narrowest that a column is made to let a table fit. */
const narrowest = 8;

/** The natural widths, taken from the widest ones until all fit; a terminal that is too narrow is not fitted. */
function fitted(natural: readonly number[], width: number | undefined): number[] {
  const widths = [...natural];
  const gaps = gap.length * (widths.length - 1);
  const total = (): number => widths.reduce((sum, one) => sum + one, gaps);
  // A terminal that does not know its width says 0.
  while (width !== undefined && width > 0 && total() > width) {
    const widest = Math.max(...widths);
    if (widest <= narrowest) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

/**
 * A table for a terminal: a line a row (more where cells are broken), a line under the head, columns two spaces apart and as
 * wide as their content, counted as the terminal shows it: a Chinese character takes two. Ends with a line feed.
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: TextTableOptions = {},
): string {
  const { align = [], width } = options;
  const cells = [head, ...rows].map((row) => head.map((_, column) => plainText(row[column] ?? '')));
  const natural = head.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  const widths = fitted(natural, width);
  const padded = (text: string, column: number): string => {
    const rest = ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(text)));
    return align[column] === 'right' ? rest + text : text + rest;
  };
  const linesOf = (row: readonly string[]): string[] => {
    const wrapped = row.map((text, column) => wrapText(text, widths[column] ?? 0));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, column) => padded(lines[line] ?? '', column))
        .join(gap)
        .trimEnd(),
    );
  };
  const [top = [], ...body] = cells;
  const rule = widths.map((one) => '-'.repeat(one)).join(gap);
  return `${[...linesOf(top), rule, ...body.flatMap(linesOf)].join('\n')}\n`;
}
