import { strFromU8, unzipSync } from 'fflate';
import { DocumentError } from './errors.ts';
import type { DocumentText } from './pdf-text.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/** The largest `content.xml` that is read; a résumé has less than a hundredth of it. */
const largestContent = 32 * 1024 * 1024;

/** A zip names its end in its last bytes (APPNOTE §4.3.16); without it the bytes were cut off. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-65_557)).includes('PK\u0005\u0006', 0, 'latin1');
}

/** Reads `content.xml` of an OpenDocument text (ODF 1.2 part 3 §2). Throws `DocumentError`. */
export function readOdtContent(bytes: Uint8Array): string {
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') !== 'PK\u0003\u0004') {
    throw new DocumentError('invalid', 'the bytes are no OpenDocument text');
  }
  if (!hasEnd(bytes)) throw new DocumentError('truncated', 'the OpenDocument text has no end');
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        (name === 'mimetype' || name === 'content.xml') && originalSize <= largestContent,
    });
    const { mimetype, 'content.xml': content } = files;
    if (!mimetype || !content || strFromU8(mimetype).trim() !== mediaType) throw new Error('not an ODT');
    return strFromU8(content);
  } catch (error) {
    throw new DocumentError('invalid', 'the OpenDocument text cannot be read', { cause: error });
  }
}

/** Reads the text of an OpenDocument text as one page. Throws `DocumentError`. */
export function readOdtText(bytes: Uint8Array): DocumentText {
  const text = readOdtContent(bytes).replace(/<\/(text:p|text:h|table:table-cell)>/g, '\n');
  return { pages: [plainXml(text)] };
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;

/** The text of a piece of XML: without its marks, characters written out. */
export function plainXml(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof entities) => entities[name]);
}
