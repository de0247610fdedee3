import type PDFDocument from 'pdfkit';
import { contentWidth, look } from './look.ts';
import { wrapText } from './wrap-text.ts';

/** How a text stands: size in points, colour, side, and whether its strokes are thickened. */
export interface TextStyle {
  readonly size?: number;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly strong?: boolean;
}

/** A rectangle on the page, in points from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ink and paper: writes single lines, rules boxes, and knows how far down the page is filled. */
export class Sheet {
  readonly #document: InstanceType<typeof PDFDocument>;
  readonly #head: (sheet: Sheet) => void;
  readonly #widths = new Map<string, number>();
  /** Where the next thing goes, in points from the top edge. */
  y: number = look.page.top;

  /** `head` draws what stands at the top of every page that is turned to. */
  constructor(document: InstanceType<typeof PDFDocument>, head: (sheet: Sheet) => void) {
    this.#document = document;
    this.#head = head;
  }

  /** Whether `height` more points fit above the foot of this page. */
  hasRoom(height: number): boolean {
    return this.y + height <= look.page.height - look.page.bottom;
  }

  /** Turns to a fresh page and draws its head. */
  turnPage(): void {
    this.#document.addPage();
    this.#head(this);
    this.y = look.page.top + look.page.head;
  }

  /** The lines that a text takes in a cell `width` points wide. */
  linesIn(text: string, width: number): readonly string[] {
    return wrapText(text, width - 2 * look.cell.side, (character) => this.#widthOf(character) * look.text.size);
  }

  /** Writes one line whose ideographs reach from `y` to `y + size`, within `width` points from `x`. */
  line(text: string, { x, y, width }: Omit<Box, 'height'>, style: TextStyle = {}): void {
    const { size = look.text.size, colour = look.colour.ink, align = 'left', strong = false } = style;
    const length = Array.from(text).reduce((sum, character) => sum + this.#widthOf(character) * size, 0);
    const indent = { left: 0, center: (width - length) / 2, right: width - length }[align];
    this.#document
      .fontSize(size)
      .fillColor(colour)
      .strokeColor(colour)
      .lineWidth(size * 0.028)
      // The em box of Noto Sans CJK stands 0.88 above the baseline.
      .text(text, x + indent, y + 0.88 * size, {
        lineBreak: false,
        baseline: 'alphabetic',
        fill: true,
        stroke: strong,
      });
  }

  /** Rules the outline of a box, after tinting it. */
  box({ x, y, width, height }: Box, options: { rule?: number; tint?: string } = {}): void {
    const { rule = look.rule.inner, tint } = options;
    if (tint !== undefined) this.#document.rect(x, y, width, height).fill(tint);
    this.#document.lineWidth(rule).strokeColor(look.colour.line).rect(x, y, width, height).stroke();
  }

  /** A rule over the whole width at a height. */
  rule(y: number): void {
    this.#document
      .lineWidth(look.rule.inner)
      .strokeColor(look.colour.quiet)
      .moveTo(look.page.side, y)
      .lineTo(look.page.side + contentWidth, y)
      .stroke();
  }

  #widthOf(character: string): number {
    const known = this.#widths.get(character);
    if (known !== undefined) return known;
    const width = this.#document.fontSize(1000).widthOfString(character) / 1000;
    this.#widths.set(character, width);
    return width;
  }
}
