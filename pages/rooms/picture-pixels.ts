import type { Locator } from 'playwright-core';
import { within } from '../within.ts';

/** A picture as it is shown: four bytes a pixel, row by row. */
export interface ShownPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** How long the browser may take to unpack a picture, in ms. */
const patience = 5_000;

/**
 * The pixels of an element as the browser shows it, whatever it is made of and wherever its picture came from; `undefined`
 * where it is not shown. The page itself is asked for nothing again.
 */
export async function picturePixels(element: Locator): Promise<ShownPicture | undefined> {
  if (!(await element.isVisible())) return undefined;
  const png = (await element.screenshot({ timeout: patience })).toString('base64');
  const unpacked = element.page().evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(bitmap, 0, 0);
    const pixels = canvas?.getImageData(0, 0, width, height).data ?? [];
    let raw = '';
    for (const byte of pixels) raw += String.fromCharCode(byte);
    return { width, height, pixels: btoa(raw) };
  }, png);
  const shown = await within(patience, unpacked, undefined);
  return shown && { ...shown, data: Uint8ClampedArray.from(Buffer.from(shown.pixels, 'base64')) };
}
