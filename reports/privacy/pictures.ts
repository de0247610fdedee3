import { existsSync } from 'node:fs';
import { parse, join } from 'node:path';

const picture = /\.(?:png|jpe?g|webp|gif|bmp|webm|mp4|avif)$/i;

/** Whether a file is a picture or a film, whose text no search finds. */
export function isPicture(path: string): boolean {
  return picture.test(path);
}

/** Where the text of a picture's page lies: the DOM's, kept beside it under the same name. */
export function textBeside(path: string): string | undefined {
  const { dir, name } = parse(path);
  return ['.txt', '.html'].map((end) => join(dir, `${name}${end}`)).find((beside) => existsSync(beside));
}
