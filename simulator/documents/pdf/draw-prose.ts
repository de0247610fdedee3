import type { ProseSection } from '../resume-section.ts';
import { drawHeading } from './draw-heading.ts';
import { contentWidth, look } from './look.ts';
import type { Sheet } from './sheet.ts';

/** Two ideographic spaces. */
const indent = '\u3000\u3000';
const inset = 6;
const leading = look.text.leading + 2;

/** Draws running text in a frame, each paragraph indented by two characters; the frame goes on over the page. */
export function drawProse(sheet: Sheet, { title, paragraphs }: ProseSection): void {
  const x = look.page.side;
  const width = contentWidth - 2 * inset;
  const lines = paragraphs.flatMap((paragraph) => sheet.linesIn(`${indent}${paragraph}`, width));
  const frame = (top: number) => {
    sheet.box({ x, y: top, width: contentWidth, height: sheet.y - top }, { rule: look.rule.frame });
  };

  drawHeading(sheet, title, { following: Math.min(lines.length, 4) * leading + 2 * inset });
  let top = sheet.y;
  sheet.y += inset;
  for (const line of lines) {
    if (!sheet.hasRoom(leading + inset)) {
      frame(top);
      sheet.turnPage();
      top = sheet.y;
      sheet.y += inset;
    }
    const y = sheet.y + (leading - look.text.size) / 2;
    sheet.line(line, { x: x + inset + look.cell.side, y, width });
    sheet.y += leading;
  }
  sheet.y += inset;
  frame(top);
}
