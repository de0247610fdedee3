import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** A handbook of one page as a PDF, told from others by its number; the same number gives the same bytes. */
export async function handbook(number: number): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', info: { Title: `Handbook ${number}`, CreationDate: new Date(0) } });
  pdf.fontSize(20).text(`MyData handbook ${number}`);
  pdf.fontSize(11).text('A simulated document; nothing in it is real.');
  pdf.end();
  return buffer(pdf);
}
