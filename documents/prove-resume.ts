import { DocumentError } from './errors.ts';
import { readOdtText } from './odt-text.ts';
import { readPdfText } from './pdf-text.ts';

/** File formats that the site offers for a 履歷表. */
export type ResumeFormat = 'pdf' | 'odt';

/** Whose document it has to be, as the card tells it. */
export interface Holder {
  readonly name: string;
  /** Last four characters of the national ID; absent where the certificate does not tell them. */
  readonly idLastFour?: string | undefined;
}

/** What the proof found. */
export interface ResumeProof {
  readonly mediaType: string;
  /** Pages of a PDF; an ODT has none until it is laid out. */
  readonly pages?: number;
}

const title = '履歷表';
const nationalId = /[A-Z][1289]\d{8}/g;

/** Whether the text is this holder's: the name must be there, and the ID or the label 姓名 must agree with it. */
function belongsTo(text: string, holder: Holder): boolean {
  if (!text.includes(holder.name)) return false;
  const [id] = text.match(nationalId) ?? [];
  if (holder.idLastFour && id !== undefined) return id.endsWith(holder.idLastFour);
  return text.slice(text.indexOf('姓名') + 2).startsWith(holder.name);
}

/**
 * Proves that the bytes are the holder's 履歷表 in the format asked for: form, title and person.
 * Throws `DocumentError`: `invalid`, `truncated` or `wrong-holder`.
 */
export async function proveResume(bytes: Uint8Array, format: ResumeFormat, holder: Holder): Promise<ResumeProof> {
  if (bytes.length === 0) throw new DocumentError('invalid', 'the file is empty');
  const { pages } = format === 'pdf' ? await readPdfText(bytes) : readOdtText(bytes);
  const text = pages.join('\n').normalize('NFKC').replace(/\s+/g, '');
  if (!text.includes(title)) throw new DocumentError('invalid', `the document does not have the title ${title}`);
  if (!belongsTo(text, holder)) throw new DocumentError('wrong-holder', 'the document is not of the card’s holder');
  return format === 'pdf'
    ? { mediaType: 'application/pdf', pages: pages.length }
    : { mediaType: 'application/vnd.oasis.opendocument.text' };
}
