import type { ResumeContent } from '../resume-content.ts';
import { contentWidth, look } from './look.ts';
import type { Sheet } from './sheet.ts';

const whole = { x: look.page.side, width: contentWidth };

/** Draws what the first page has at its top: title, note and 製表日期. */
export function drawTitle(sheet: Sheet, { title, note, printedOn }: ResumeContent): void {
  sheet.line(title, { ...whole, y: sheet.y }, { size: 20, align: 'center', strong: true });
  sheet.y += 36;
  sheet.line(note, { ...whole, y: sheet.y + 0.5 }, { size: 8.5, colour: look.colour.quiet });
  sheet.line(`製表日期：${printedOn}`, { ...whole, y: sheet.y }, { align: 'right' });
  sheet.y += 20;
}

/** Draws what every page but the first has at its top: title and holder. */
export function drawRunningHead(sheet: Sheet, { title, holder }: ResumeContent): void {
  const y = look.page.top - 8;
  sheet.line(title, { ...whole, y }, { colour: look.colour.quiet });
  sheet.line(`姓名：${holder}`, { ...whole, y }, { colour: look.colour.quiet, align: 'right' });
  sheet.rule(y + 15);
}

/** Draws the foot of a page: disclaimer, and its number of how many. */
export function drawFoot(sheet: Sheet, { disclaimer }: ResumeContent, page: { number: number; of: number }): void {
  const y = look.page.height - look.page.bottom + 22;
  const style = { size: 8.5, colour: look.colour.quiet } as const;
  sheet.rule(y - 7);
  sheet.line(disclaimer, { ...whole, y }, style);
  sheet.line(`第 ${page.number} 頁／共 ${page.of} 頁`, { ...whole, y }, { ...style, align: 'right' });
}
