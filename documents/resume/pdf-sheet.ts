import { DocumentError } from '../errors.ts';
import { gridRows } from './grid.ts';
import { withoutFurniture } from './page-furniture.ts';
import { lineText, readPlacedText, type TextLine, toLines } from './placed-text.ts';
import {
  bare,
  documentTitle,
  fieldsTitle,
  proseTitle,
  type ResumeSheet,
  sectionHeading,
  type SheetSection,
} from './resume-sheet.ts';

/** Words that stand in a frame for a picture, in the midst of the fields. */
const pictureFrame = /^[相照]片$/;

/** A section’s lines below its heading. */
interface RawSection {
  readonly title: string;
  readonly lines: TextLine[];
}

/** Lines under their headings; a heading that is repeated on the next page goes on with its section. */
function splitSections(lines: readonly TextLine[]): RawSection[] {
  const sections: RawSection[] = [];
  for (const line of lines) {
    const title = sectionHeading.exec(bare(lineText(line)))?.groups?.['title'];
    if (title === undefined) sections.at(-1)?.lines.push(line);
    else if (sections.at(-1)?.title !== title) sections.push({ title, lines: [] });
  }
  return sections;
}

function toSection({ title, lines }: RawSection): SheetSection {
  if (proseTitle.test(title)) return { title, head: [], rows: lines.map((line) => [lineText(line)]) };
  if (fieldsTitle.test(title)) {
    const cells = lines.map((line) => line.map(({ text }) => text).filter((text) => !pictureFrame.test(bare(text))));
    return { title, head: [], rows: cells };
  }
  const [head = [], ...body] = lines;
  return { title, head: head.map(({ text }) => text), rows: gridRows(head, body) };
}

/** Reads a 履歷表 from a PDF with text. Throws `DocumentError`: also where no section is found, as in a scan. */
export async function readPdfSheet(bytes: Uint8Array): Promise<ResumeSheet> {
  const pages = (await readPlacedText(bytes)).map(toLines);
  const title = pages
    .flat()
    .map(lineText)
    .map(bare)
    .find((text) => documentTitle.test(text));
  const sections = splitSections(withoutFurniture(pages)).map(toSection);
  if (title === undefined || sections.length === 0)
    throw new DocumentError('invalid', 'no part of a 履歷表 is found in the PDF');
  return { title, sections };
}
