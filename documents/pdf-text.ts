import { withPdf } from './with-pdf.ts';

/** A document's text, one entry a page. */
export interface DocumentText {
  readonly pages: readonly string[];
}

/** Reads the text of a PDF. Throws `DocumentError`: `invalid` when it is none, `truncated` when its end is missing. */
export function readPdfText(bytes: Uint8Array): Promise<DocumentText> {
  return withPdf(bytes, async (pdf) => {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    }
    return { pages };
  });
}
