import { look } from './look.ts';
import type { Sheet } from './sheet.ts';

/** One cell of a row: its text, its width in points, and how it stands. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly align: 'left' | 'center';
  readonly kind: 'label' | 'value';
}

/** The height that a row of cells needs, at least `least` points. */
export function rowHeight(sheet: Sheet, cells: readonly Cell[], least: number): number {
  const lines = Math.max(...cells.map(({ text, width }) => sheet.linesIn(text, width).length));
  return Math.max(least, lines * look.text.leading + 2 * look.cell.above);
}

/** Draws cells side by side from `x`, at the sheet's height, each text in the middle of its height. */
export function drawCells(sheet: Sheet, cells: readonly Cell[], { x, height }: { x: number; height: number }): void {
  let edge = x;
  for (const { text, width, align, kind } of cells) {
    sheet.box({ x: edge, y: sheet.y, width, height }, kind === 'label' ? { tint: look.colour.label } : {});
    const lines = sheet.linesIn(text, width);
    const block = (lines.length - 1) * look.text.leading + look.text.size;
    lines.forEach((line, index) => {
      const y = sheet.y + (height - block) / 2 + index * look.text.leading;
      sheet.line(line, { x: edge + look.cell.side, y, width: width - 2 * look.cell.side }, { align });
    });
    edge += width;
  }
}
