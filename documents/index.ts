export { DocumentError, type DocumentReason, StorageError } from './errors.ts';
export { safeFileName } from './safe-file-name.ts';
export { sentFileName } from './sent-file-name.ts';
export { loadPdfReader } from './pdf-text.ts';
export { type Holder, proveResume, type ResumeFormat, type ResumeProof } from './prove-resume.ts';
export { type DownloadedDocument, type ProvenDocument, storeDocument } from './store-document.ts';
