import { withPdf } from '../with-pdf.ts';

/** A piece of text on a page, in points; `y` grows downwards. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Pieces that stand on one line, from left to right. */
export type TextLine = readonly PlacedText[];

/** How far apart the base lines of one line may be, in points. */
const tolerance = 2.5;

/** Whether two base lines are those of one line. */
export function sameLine(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance;
}

/** The pieces of a page as lines, from top to bottom. */
export function toLines(pieces: readonly PlacedText[]): TextLine[] {
  const lines: PlacedText[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    if (line?.[0] && sameLine(piece.y, line[0].y)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((one, other) => one.left - other.left));
}

/** What a line says. */
export function lineText(line: TextLine): string {
  return line.map(({ text }) => text).join('');
}

/** Reads where each text of a PDF stands, page by page. Throws `DocumentError`. */
export function readPlacedText(bytes: Uint8Array): Promise<readonly (readonly PlacedText[])[]> {
  return withPdf(bytes, async (pdf) => {
    const pages: PlacedText[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): PlacedText[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , left = 0, base = 0] = item.transform as readonly number[];
        return [{ text: item.str, left, right: left + item.width, y: height - base, size: item.height }];
      });
      pages.push(pieces);
    }
    return pages;
  });
}
