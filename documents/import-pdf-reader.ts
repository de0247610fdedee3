import type * as PdfReader from 'pdfjs-dist';

/** The reader, and its other half: without a worker thread it would be loaded at the first document only. */
const readerModule = 'pdfjs-dist/legacy/build/pdf.min.mjs';
const workerModule = 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

/** Imports both halves of the PDF reader. The built program has another file in the place of this one, with both compiled. */
export async function importPdfReader(): Promise<typeof PdfReader> {
  const reader = (await import(readerModule)) as typeof PdfReader;
  await import(workerModule);
  return reader;
}
