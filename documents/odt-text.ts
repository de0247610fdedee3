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

/** Reads the text of an OpenDocument text (ODF 1.2 part 3 §2) as one page. Throws `DocumentError`. */
export function readOdtText(bytes: Uint8Array): DocumentText {
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
    const text = strFromU8(content)
      .replace(/<\/(text:p|text:h|table:table-cell)>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof entities) => entities[name]);
    return { pages: [text] };
  } catch (error) {
    throw new DocumentError('invalid', 'the OpenDocument text cannot be read', { cause: error });
  }
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' } as const;
