import type { PDFPageProxy } from 'pdfjs-dist';
import { loadPdfReader, withPdf } from '../with-pdf.ts';
import type { Picture } from './picture.ts';

/** A picture as the PDF reader has it; `kind` tells the form of its bytes, a mask has none. */
interface RawPicture {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** How long the reader may take to unpack a picture, in ms. */
const patience = 5_000;

/** Pixels of all pictures of a document that are looked at, so that a picture book does not fill the memory. */
const mostPixels = 64 * 1024 * 1024;

function isPicture(value: unknown): value is RawPicture {
  if (typeof value !== 'object' || value === null) return false;
  return 'width' in value && 'height' in value && 'data' in value && ArrayBuffer.isView(value.data);
}

/** Red, green and blue of each pixel, and its opacity, from one of the forms of the reader: 1 bit, 3 bytes, 4 bytes. */
function toPicture({ width, height, data }: RawPicture): Picture | undefined {
  const pixels = width * height;
  if (data.length >= pixels * 4) return { width, height, data: Uint8ClampedArray.from(data.subarray(0, pixels * 4)) };
  const bytesARow = (width + 7) >> 3;
  const isBits = data.length < pixels * 3;
  if (isBits && data.length < bytesARow * height) return undefined;
  const rgba = new Uint8ClampedArray(pixels * 4).fill(255);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const bit = ((data[y * bytesARow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
    for (let colour = 0; colour < 3; colour += 1) {
      rgba[pixel * 4 + colour] = isBits ? bit * 255 : (data[pixel * 3 + colour] ?? 0);
    }
  }
  return { width, height, data: rgba };
}

/**
 * A picture that a page's list of operations names, or holds itself (of a stencil: the name of its bits); one that never comes
 * is none.
 */
async function pictureOf(page: PDFPageProxy, named: unknown): Promise<unknown> {
  if (typeof named === 'object' && named !== null && 'data' in named && typeof named.data === 'string') {
    return pictureOf(page, named.data);
  }
  if (typeof named !== 'string') return named;
  const store = named.startsWith('g_') ? page.commonObjs : page.objs;
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<unknown>((resolve) => {
      timer = setTimeout(resolve, patience);
      store.get(named, resolve);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The pictures in a PDF, the last page's first: that is where a code usually stands. Throws `DocumentError`. */
export async function pdfPictures(bytes: Uint8Array): Promise<readonly Picture[]> {
  const { OPS } = await loadPdfReader();
  const drawing: readonly number[] = [
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ];
  return withPdf(bytes, async (pdf) => {
    const pictures: Picture[] = [];
    let pixels = 0;
    for (let number = pdf.numPages; number > 0; number -= 1) {
      const page = await pdf.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [place, operation] of fnArray.entries()) {
        if (!drawing.includes(operation)) continue;
        const [named] = (argsArray[place] ?? []) as readonly unknown[];
        const raw = await pictureOf(page, named);
        if (!isPicture(raw)) continue;
        pixels += raw.width * raw.height;
        const picture = pixels > mostPixels ? undefined : toPicture(raw);
        if (picture) pictures.push(picture);
      }
    }
    return pictures;
  });
}
