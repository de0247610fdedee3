/** A picture: four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}
