import { DocumentError } from './errors.ts';

const zip = { starts: ['504b0304'], ends: ['PK\u0005\u0006'] } as const;
const ole = { starts: ['d0cf11e0a1b11ae1'], ends: [] } as const;

/** How a file of each extension begins (hex), what stands near its end (ISO 8859-1), and its media type (IANA). */
const forms: Readonly<
  Record<string, { readonly starts: readonly string[]; readonly ends: readonly string[]; readonly mediaType: string }>
> = {
  pdf: { starts: ['255044462d'], ends: ['%%EOF'], mediaType: 'application/pdf' },
  jpg: { starts: ['ffd8ff'], ends: ['\u00ff\u00d9'], mediaType: 'image/jpeg' },
  jpeg: { starts: ['ffd8ff'], ends: ['\u00ff\u00d9'], mediaType: 'image/jpeg' },
  png: { starts: ['89504e470d0a1a0a'], ends: ['IEND'], mediaType: 'image/png' },
  gif: { starts: ['474946383761', '474946383961'], ends: [], mediaType: 'image/gif' },
  tif: { starts: ['49492a00', '4d4d002a'], ends: [], mediaType: 'image/tiff' },
  zip: { ...zip, mediaType: 'application/zip' },
  docx: { ...zip, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { ...zip, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  odt: { ...zip, mediaType: 'application/vnd.oasis.opendocument.text' },
  ods: { ...zip, mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
  doc: { ...ole, mediaType: 'application/msword' },
  xls: { ...ole, mediaType: 'application/vnd.ms-excel' },
};

/** How far from the beginning or the end a mark may stand, in bytes. */
const window = 66_000;

/**
 * Proves that the bytes have the form that the extension of their name promises, as far as it is known, and that they are no
 * page of the site; gives the media type. Throws `DocumentError`: `invalid`, or `truncated` when the end is missing.
 */
export function proveFileForm(bytes: Uint8Array, extension: string): string {
  if (bytes.length === 0) throw new DocumentError('invalid', 'the file is empty');
  const head = Buffer.from(bytes.subarray(0, 1024));
  const isPage = /^\s*(?:\u00ef\u00bb\u00bf)?\s*<(!doctype\s+html|html)/iu.test(head.toString('latin1'));
  if (isPage && !/^html?$/iu.test(extension)) throw new DocumentError('invalid', 'a page came instead of the file');
  const kind = extension.toLowerCase();
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  if (!form) return 'application/octet-stream';
  // A PDF may have up to 1,024 bytes before its mark (ISO 32000-1, annex H.3.4.1).
  const places = kind === 'pdf' ? head.length : 1;
  const begins = form.starts.some((start) => {
    const place = head.indexOf(Buffer.from(start, 'hex'));
    return place >= 0 && place < places;
  });
  if (!begins) throw new DocumentError('invalid', `the bytes are no ${extension.toUpperCase()}`);
  const tail = Buffer.from(bytes.subarray(-window)).toString('latin1');
  if (!form.ends.every((end) => tail.includes(end))) {
    throw new DocumentError('truncated', `the ${extension.toUpperCase()} has no end`);
  }
  return form.mediaType;
}
