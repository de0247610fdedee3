import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type * as PdfReader from 'pdfjs-dist';
import { DocumentError } from './errors.ts';
import { importPdfReader } from './import-pdf-reader.ts';
import { keepBuiltIns } from './keep-built-ins.ts';
import { passOverStrayRejections } from './stray-rejections.ts';

/** What the reader wants of a browser, also where it draws nothing, and Node has of an optional package alone. */
const forDrawing = ['DOMMatrix', 'ImageData', 'Path2D'];

let loading: Promise<typeof PdfReader> | undefined;

async function load(): Promise<typeof PdfReader> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of forDrawing) scope[name] ??= Object;
  passOverStrayRejections();
  return await keepBuiltIns(importPdfReader);
}

/** Loads the PDF reader ahead of its use: its import takes longer than reading a résumé. */
export function loadPdfReader(): Promise<typeof PdfReader> {
  // Once: who came in the middle of another's load would take the reader's functions for the language's own.
  loading ??= load();
  return loading;
}

/** Where the reader keeps the CMaps that documents with Chinese text may refer to by name (ISO 32000-1 §9.7.5.2). */
function cMapFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return `${join(dirname(manifest), 'cmaps')}${sep}`;
}

/** A PDF names its end (ISO 32000-1 §7.5.5); without it the bytes were cut off. */
const endMarker = '%%EOF';
const endWindow = 2048;

/** Opens a PDF and hands it to `use`. Throws `DocumentError`: `invalid` when it is none, `truncated` when its end is missing. */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (pdf: PdfReader.PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (!head.includes('%PDF-')) throw new DocumentError('invalid', 'the bytes are no PDF');
  if (!Buffer.from(bytes.subarray(-endWindow)).toString('latin1').includes(endMarker)) {
    throw new DocumentError('truncated', 'the PDF has no end');
  }
  const { getDocument, VerbosityLevel } = await loadPdfReader();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: cMapFolder(),
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await use(await task.promise);
  } catch (error) {
    const asksPassword = error instanceof Error && error.name === 'PasswordException';
    throw new DocumentError('invalid', asksPassword ? 'the PDF asks for a password' : 'the PDF cannot be read', {
      cause: error,
    });
  } finally {
    await task.destroy();
  }
}
