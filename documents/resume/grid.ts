import { columnFinder } from './columns.ts';
import { lineText, type PlacedText, sameLine, type TextLine } from './placed-text.ts';
import { bare } from './resume-sheet.ts';

/** Columns that every row has something in, and in one line: they tell where a row is. */
const anchorLabel = /日期|年度|年月|修業|起|迄|稱謂/;

/** Lines of one cell are closer to each other than this many times the size of the letters. */
const leading = 1.75;

/** The text of a cell, and the base lines of its first and last line. */
interface Cell {
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
  /** The row whose anchor stands on one of its lines. */
  readonly row: number | undefined;
}

/** Pieces of one column, joined where they are lines of one cell: close to each other, and not beside two anchors. */
function cellsOf(pieces: readonly PlacedText[], anchors: readonly number[]): Cell[] {
  const cells: Cell[] = [];
  for (const { text, y, size } of pieces.toSorted((one, other) => one.y - other.y || one.left - other.left)) {
    const last = cells.at(-1);
    const found = anchors.findIndex((anchor) => sameLine(anchor, y));
    const row = found < 0 ? undefined : found;
    const oneRow = last?.row === undefined || row === undefined || last.row === row;
    if (last && oneRow && y - last.bottom < size * leading) {
      cells[cells.length - 1] = { ...last, text: last.text + text, bottom: y, row: last.row ?? row };
    } else cells.push({ text, top: y, bottom: y, row });
  }
  return cells;
}

/** The row of a cell: that of the anchor on its line, else of the one nearest to its middle. */
function rowOf({ row, top, bottom }: Cell, anchors: readonly number[]): number {
  const away = (anchor: number): number => Math.abs(anchor - (top + bottom) / 2);
  return (
    row ?? anchors.reduce((best, anchor, index) => (away(anchor) < away(anchors[best] ?? Infinity) ? index : best), 0)
  );
}

/** The rows of a table whose labels stand in `head`; lines that repeat the head, as after the end of a page, are left out. */
export function gridRows(head: TextLine, lines: readonly TextLine[]): string[][] {
  const headText = bare(lineText(head));
  const pieces = lines.filter((line) => bare(lineText(line)) !== headText).flat();
  const columnOf = columnFinder(head, pieces);
  const columns = head.map((_, column) => pieces.filter((piece) => columnOf(piece) === column));
  const anchorColumn = Math.max(
    0,
    head.findIndex(({ text }) => anchorLabel.test(bare(text))),
  );
  const anchors: number[] = [];
  for (const { y } of columns[anchorColumn] ?? []) if (!anchors.some((anchor) => sameLine(anchor, y))) anchors.push(y);
  const rows = anchors.map(() => head.map(() => ''));
  for (const [column, own] of columns.entries()) {
    for (const cell of cellsOf(own, anchors)) {
      const row = rows[rowOf(cell, anchors)];
      if (row) row[column] = (row[column] ?? '') + cell.text;
    }
  }
  return rows;
}
