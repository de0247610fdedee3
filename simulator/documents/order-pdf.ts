import QRCode from 'qrcode';
import { letterPdf } from './letter-pdf.ts';
import { look } from './pdf/look.ts';

type Pdf = Parameters<NonNullable<Parameters<typeof letterPdf>[0]['behind']>>[0];

/** An electronic order as it is printed. */
export interface OrderSheet {
  /** 獎勵令 or 派免令, after the agency's name. */
  readonly title: string;
  readonly holder: string;
  readonly paragraphs: readonly string[];
  /** Address that the QR code tells, and how the code is drawn: as a picture, as lines, or not at all. */
  readonly proof: string;
  readonly code: 'picture' | 'lines' | 'none';
  readonly at: Date;
}

/** Side of the QR code on the page, in points, and its margin in modules. */
const side = 96;
const margin = 2;

/** A QR code as a PNG, 3 pixels a module. */
export function proofPicture(address: string): Promise<Buffer> {
  return QRCode.toBuffer(address, { type: 'png', scale: 3, margin, errorCorrectionLevel: 'M' });
}

function drawLines(pdf: Pdf, address: string, x: number, y: number): void {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
  const module = side / (size + 2 * margin);
  for (const [place, dark] of data.entries()) {
    if (dark === 0) continue;
    const [column, row] = [place % size, Math.floor(place / size)];
    pdf.rect(x + (column + margin) * module, y + (row + margin) * module, module, module);
  }
  pdf.fill('#000');
}

function drawWatermark(pdf: Pdf, words: string): void {
  pdf.save().rotate(-30, { origin: [look.page.width / 2, look.page.height / 2] });
  pdf.fontSize(20).fillColor('#e3e8ef');
  for (let y = -100; y < look.page.height + 200; y += 110) {
    for (let x = -160; x < look.page.width + 160; x += 250) pdf.text(words, x, y, { lineBreak: false });
  }
  pdf.restore();
}

/** An electronic order as an A4 PDF with a watermark and a QR code; the same order gives the same bytes. */
export async function orderPdf(order: OrderSheet): Promise<Uint8Array> {
  const { title, holder, paragraphs, proof, code, at } = order;
  const picture = code === 'picture' ? await proofPicture(proof) : undefined;
  const [x, y] = [look.page.width - 64 - side, look.page.height - 64 - side - 60];
  return letterPdf({
    title,
    paragraphs,
    at,
    behind: (pdf) => {
      drawWatermark(pdf, `電子公文 ${holder}`);
    },
    below: (pdf) => {
      if (picture) pdf.image(picture, x, y, { width: side });
      else if (code === 'lines') drawLines(pdf, proof, x, y);
      pdf.fillColor(look.colour.quiet).fontSize(8.5);
      pdf.text('掃描 QR Code 驗證本電子公文', x - 20, y + side + 4, { lineBreak: false });
    },
  });
}
