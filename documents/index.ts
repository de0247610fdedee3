export { forgetEntries, type ManifestEntry, readManifest } from './manifest.ts';
export { storedFiles, type StoredFile } from './stored-files.ts';
export {
  type ComparedPart,
  type ComparedRow,
  compareResumes,
  type ResumeComparison,
} from './resume/compare-resumes.ts';
export { readResume } from './resume/read-resume.ts';
export type { Row as ResumeRow } from './resume/resume-record.ts';
export { DocumentError, type DocumentReason, StorageError } from './errors.ts';
export { proveFileForm } from './file-form.ts';
export { type OrderClaim, type OrderKind, type OrderProof, proveOrder } from './prove-order.ts';
export { makeFolder, readyFolder } from './ready-folder.ts';
export { safeFileName } from './safe-file-name.ts';
export { sentFileName } from './sent-file-name.ts';
export { loadPdfReader } from './with-pdf.ts';
export { type Holder, proveResume, type ResumeFormat, type ResumeProof } from './prove-resume.ts';
export { type DownloadedDocument, type ProvenDocument, storeDocument } from './store-document.ts';
export { type Journal, openJournal } from './journal.ts';
export { payCsv } from './salary/pay-csv.ts';
export { payJson } from './salary/pay-json.ts';
export { type PayGap, type PayLine, type PayMonth, type PayRecord, rocMonth } from './salary/pay-record.ts';
export { payXlsx } from './salary/pay-xlsx.ts';
export { proveSalaryFile } from './salary/prove-salary-file.ts';
