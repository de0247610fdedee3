import type { GridSection } from '../resume-section.ts';
import type { Cell } from './draw-cells.ts';
import { drawCells, rowHeight } from './draw-cells.ts';
import { drawHeading } from './draw-heading.ts';
import { contentWidth, look } from './look.ts';
import type { Sheet } from './sheet.ts';

/** Draws a table; where it goes on over the page, the heading (with 續) and the head are drawn again. */
export function drawGrid(sheet: Sheet, { title, columns, rows }: GridSection): void {
  const x = look.page.side;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const cellsOf = (texts: readonly string[], kind: Cell['kind']): readonly Cell[] =>
    columns.map(({ share, align }, index) => ({
      text: texts[index] ?? '',
      width: (contentWidth * share) / shares,
      align: kind === 'label' ? 'center' : align,
      kind,
    }));
  const head = cellsOf(
    columns.map((column) => column.title),
    'label',
  );
  const body = rows.map((row) => {
    const cells = cellsOf(row, 'value');
    return { cells, height: rowHeight(sheet, cells, look.cell.gridHeight) };
  });

  let top = 0;
  const begin = (heading: string, firstRow: number) => {
    drawHeading(sheet, heading, { following: look.cell.gridHeight + firstRow });
    top = sheet.y;
    drawCells(sheet, head, { x, height: look.cell.gridHeight });
    sheet.y += look.cell.gridHeight;
  };
  const end = () => {
    sheet.box({ x, y: top, width: contentWidth, height: sheet.y - top }, { rule: look.rule.frame });
  };

  begin(title, body[0]?.height ?? 0);
  for (const { cells, height } of body) {
    if (!sheet.hasRoom(height)) {
      end();
      sheet.turnPage();
      begin(`${title}（續）`, height);
    }
    drawCells(sheet, cells, { x, height });
    sheet.y += height;
  }
  end();
}
