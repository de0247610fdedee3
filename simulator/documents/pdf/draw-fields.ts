import type { FieldsSection } from '../resume-section.ts';
import type { Cell } from './draw-cells.ts';
import { drawCells, rowHeight } from './draw-cells.ts';
import { drawHeading } from './draw-heading.ts';
import { contentWidth, look } from './look.ts';
import type { Sheet } from './sheet.ts';

/** Draws pairs of label and value, with the frame for a photograph at their right. */
export function drawFields(sheet: Sheet, { title, rows }: FieldsSection): void {
  const x = look.page.side;
  const width = contentWidth - look.photo.width;
  const lines = rows.map((fields) => {
    const cells = fields.flatMap(({ label, value }): readonly Cell[] => [
      { text: label, width: look.cell.labelWidth, align: 'center', kind: 'label' },
      { text: value, width: width / fields.length - look.cell.labelWidth, align: 'left', kind: 'value' },
    ]);
    return { cells, height: rowHeight(sheet, cells, look.cell.fieldHeight) };
  });
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  drawHeading(sheet, title, { following: height });
  const top = sheet.y;
  for (const line of lines) {
    drawCells(sheet, line.cells, { x, height: line.height });
    sheet.y += line.height;
  }
  const photo = { x: x + width, y: top, width: look.photo.width, height };
  sheet.box(photo);
  sheet.line(
    look.photo.caption,
    { ...photo, y: top + (height - look.text.size) / 2 },
    { align: 'center', colour: look.colour.quiet },
  );
  sheet.box({ x, y: top, width: contentWidth, height }, { rule: look.rule.frame });
}
