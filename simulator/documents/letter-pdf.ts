import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { look } from './pdf/look.ts';

const font = fileURLToPath(new URL('fonts/NotoSansTC-subset.otf', import.meta.url));

/** A page: a title, paragraphs, and what else is drawn before and after them. */
export interface Letter {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Moment that the file itself tells; the same letter and moment give the same bytes. */
  readonly at: Date;
  /** What stands behind the text, and below it. */
  readonly behind?: (pdf: InstanceType<typeof PDFDocument>) => void;
  readonly below?: (pdf: InstanceType<typeof PDFDocument>) => void;
}

/** A letter as an A4 PDF of one page with extractable text. */
export async function letterPdf({ title, paragraphs, at, behind, below }: Letter): Promise<Uint8Array> {
  const info = { Title: title, Author: 'MyData 個人資料服務網', CreationDate: at };
  const pdf = new PDFDocument({ size: 'A4', margin: 64, font, lang: 'zh-TW', displayTitle: true, info });
  const bytes = buffer(pdf);
  behind?.(pdf);
  pdf.fillColor(look.colour.ink).fontSize(22).text(title, 64, 72, { align: 'center' });
  pdf.moveDown(1);
  for (const text of paragraphs) pdf.fontSize(12.5).text(text, { lineGap: 8 });
  below?.(pdf);
  pdf.fillColor(look.colour.quiet).fontSize(8.5);
  pdf.text('模擬文件：人物與資料皆屬虛構', 64, look.page.height - 84, { lineBreak: false });
  pdf.end();
  return new Uint8Array(await bytes);
}
