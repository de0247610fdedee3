import QRCode from 'qrcode';

/** How a picture's pixels are written: 1 bit each, 1 bit each as a stencil, or 3 bytes each. */
export type PixelForm = 'bits' | 'stencil' | 'colours';

const dictionaries: Readonly<Record<PixelForm, string>> = {
  bits: '/ColorSpace /DeviceGray /BitsPerComponent 1',
  stencil: '/ImageMask true /BitsPerComponent 1 /Decode [0 1]',
  colours: '/ColorSpace /DeviceRGB /BitsPerComponent 8',
};

/** The pixels of a QR code, 4 a module and a margin of 4 modules; true is dark. */
function pixelsOf(text: string): { readonly width: number; readonly isDark: (x: number, y: number) => boolean } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const module = (place: number): number => Math.floor(place / 4) - 4;
  const isDark = (x: number, y: number): boolean => {
    const [column, row] = [module(x), module(y)];
    return column >= 0 && column < size && row >= 0 && row < size && data[row * size + column] === 1;
  };
  return { width: (size + 8) * 4, isDark };
}

function bytesOf(text: string, form: PixelForm): { readonly width: number; readonly bytes: Buffer } {
  const { width, isDark } = pixelsOf(text);
  const rows = Array.from({ length: width }, (_, y) => {
    const row = Array.from({ length: width }, (_unused, x) => isDark(x, y));
    if (form === 'colours') return Buffer.from(row.flatMap((dark) => (dark ? [0, 0, 90] : [255, 250, 240])));
    const bits = row.map((dark) => (dark ? '0' : '1')).join('');
    return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
  });
  return { width, bytes: Buffer.concat(rows) };
}

/** A PDF with nothing in it but a QR code, written pixel by pixel (ISO 32000-1 §8.9). */
export function rawPicturePdf(text: string, form: PixelForm): Uint8Array {
  const { width, bytes } = bytesOf(text, form);
  const size = `/Width ${width} /Height ${width} /Length ${bytes.length}`;
  const drawing = 'q 200 0 0 200 50 50 cm /P Do Q';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    `<< /Type /XObject /Subtype /Image ${dictionaries[form]} ${size} >>\nstream\n${bytes.toString('latin1')}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}
