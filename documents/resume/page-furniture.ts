import { lineText, type TextLine } from './placed-text.ts';
import { bare, documentTitle } from './resume-sheet.ts';

const pageNumber = /第\d+頁|共\d+頁|^\d+\/\d+$|^-?\d+-?$/;

/** Added to the heights of each further page: more than any page is high. */
const pageStep = 100_000;

/** How far from the top of its page a running head may stand, in points. */
const headRoom = 72;

/** The lines of all pages, one page below the other, without running heads, feet and page numbers: what was cut by a page's end stands together again. */
export function withoutFurniture(pages: readonly (readonly TextLine[])[]): TextLine[] {
  const seen = new Map<string, number>();
  const keyOf = (line: TextLine): string => `${Math.round(line[0]?.y ?? 0)} ${bare(lineText(line))}`;
  for (const page of pages) for (const line of page) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1);
  const isFurniture = (line: TextLine, page: number): boolean => {
    const text = bare(lineText(line));
    const atTop = page > 0 && (line[0]?.y ?? 0) < headRoom;
    return (
      pageNumber.test(text) ||
      (atTop && documentTitle.test(text)) ||
      (pages.length > 1 && seen.get(keyOf(line)) === pages.length)
    );
  };
  return pages.flatMap((page, number) => {
    const kept = page.filter((line) => !isFurniture(line, number));
    return kept.map((line) => line.map((piece) => ({ ...piece, y: piece.y + number * pageStep })));
  });
}
