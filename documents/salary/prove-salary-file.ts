import { DocumentError } from '../errors.ts';
import { readPdfText } from '../pdf-text.ts';
import { rocMonth } from './pay-record.ts';

/** Whose file it has to be, and of which month (`YYYY-MM`). */
export interface SalaryFileClaim {
  readonly name: string;
  readonly month: string;
}

/**
 * Proves that the bytes are the site's own 待遇表 of a person and a month as PDF, and gives the number of its pages.
 * Throws `DocumentError`: `invalid`, `truncated` or `wrong-holder`.
 */
export async function proveSalaryFile(bytes: Uint8Array, { name, month }: SalaryFileClaim): Promise<number> {
  const { pages } = await readPdfText(bytes);
  const text = pages.join('\n').normalize('NFKC').replace(/\s+/gu, '');
  if (!text.includes('待遇')) throw new DocumentError('invalid', `${month}: the file is no 待遇表`);
  if (!text.includes(name.normalize('NFKC')))
    throw new DocumentError('wrong-holder', `${month}: the file is not the holder's`);
  const [year = '', place = ''] = rocMonth(month).split(/[年月]/u);
  if (!new RegExp(`${year}年0?${Number(place)}月`, 'u').test(text))
    throw new DocumentError('invalid', `${month}: the file is of another month`);
  return pages.length;
}
