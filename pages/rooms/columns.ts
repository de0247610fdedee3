import { SiteChangedError } from '../errors.ts';
import type { PageTable } from './page-text.ts';

/** Gives the place of a table's column by its head. Throws `SiteChangedError` under the landmark's name when there is none. */
export function columnOf({ head }: PageTable, landmark: string, words: RegExp): number {
  const place = head.findIndex((name) => words.test(name));
  if (place < 0) throw new SiteChangedError(landmark, `${landmark}: no such column`);
  return place;
}
