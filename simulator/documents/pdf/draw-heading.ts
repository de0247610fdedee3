import { look, contentWidth } from './look.ts';
import type { Sheet } from './sheet.ts';

/** Draws a section's heading; turns the page first where the heading and `following` points below it do not fit. */
export function drawHeading(sheet: Sheet, title: string, { following }: { following: number }): void {
  if (!sheet.hasRoom(look.heading.height + following)) sheet.turnPage();
  sheet.line(
    title,
    { x: look.page.side, y: sheet.y + 3, width: contentWidth },
    { size: look.heading.size, strong: true },
  );
  sheet.y += look.heading.height;
}
