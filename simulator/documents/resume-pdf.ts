import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Person } from '../people/index.ts';
import { drawFields } from './pdf/draw-fields.ts';
import { drawGrid } from './pdf/draw-grid.ts';
import { drawFoot, drawRunningHead, drawTitle } from './pdf/draw-page-frame.ts';
import { drawProse } from './pdf/draw-prose.ts';
import { look } from './pdf/look.ts';
import { Sheet } from './pdf/sheet.ts';
import { resumeContent } from './resume-content.ts';
import type { ResumeOptions } from './resume-options.ts';
import type { ResumeSection } from './resume-section.ts';

const font = fileURLToPath(new URL('fonts/NotoSansTC-subset.otf', import.meta.url));

/**
 * The 履歷表 of a person as an A4 PDF with extractable text: the general form has two pages or more, the brief one has one.
 * The same person, form and moment give the same bytes.
 */
export async function resumePdf(
  person: Person,
  { form, at = new Date(), password }: ResumeOptions,
): Promise<Uint8Array> {
  const content = resumeContent(person, form, at);
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    font,
    lang: 'zh-TW',
    displayTitle: true,
    info: { Title: content.title, Author: 'MyData 個人資料服務網', Subject: content.holder, CreationDate: at },
    ...(password === undefined ? {} : { userPassword: password }),
  });
  const bytes = buffer(document);
  const sheet = new Sheet(document, (page) => {
    drawRunningHead(page, content);
  });

  drawTitle(sheet, content);
  for (const section of content.sections) {
    if (section.kind === 'grid' && section.startsPage) sheet.turnPage();
    drawSection(sheet, section);
    sheet.y += look.heading.gap;
  }

  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    document.switchToPage(index);
    drawFoot(sheet, content, { number: index + 1, of: count });
  }
  document.end();
  return new Uint8Array(await bytes);
}

function drawSection(sheet: Sheet, section: ResumeSection): void {
  if (section.kind === 'fields') drawFields(sheet, section);
  else if (section.kind === 'grid') drawGrid(sheet, section);
  else drawProse(sheet, section);
}
