import type { Picture } from './picture.ts';

/** Modules that the smallest code has along a side (ISO/IEC 18004, version 1). */
const smallest = 21;

/** Pixels along a side above which a picture is no code, and costs too much to look at. */
const largest = 4096;

/** White paper below what is not opaque. */
function onPaper({ data }: Picture): Uint8ClampedArray {
  return data.map((value, place) => {
    if (place % 4 === 3) return 255;
    const opacity = (data[place - (place % 4) + 3] ?? 255) / 255;
    return value * opacity + 255 * (1 - opacity);
  });
}

/** What the QR code in a picture says, dark on light or light on dark; `undefined` where there is none. */
export async function readQrCode(picture: Picture): Promise<string | undefined> {
  const { width, height } = picture;
  if (Math.min(width, height) < smallest || Math.max(width, height) > largest) return undefined;
  const { default: jsqr } = await import('jsqr');
  return jsqr.default(onPaper(picture), width, height)?.data;
}
