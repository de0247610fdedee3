import {
  DocumentError,
  type DownloadedDocument,
  type Holder,
  proveSalaryFile,
  storeDocument,
} from '../../documents/index.ts';
import type { SalaryPage } from '../../pages/index.ts';
import { downloadedBytes, downloadedFile } from '../downloaded-bytes.ts';
import type { FlowContext } from '../flow-context.ts';

/** Which month's file, whose it has to be, where it goes, and the origin that sends it. */
export interface SalaryFileInput {
  readonly month: string;
  readonly holder: Holder;
  readonly out: string;
  readonly source: string;
}

/**
 * Downloads the file of the month that the page shows, proves and stores it.
 * Throws `DocumentError` (`none` where the site offers no file), `StorageError` or `SiteError`.
 */
export async function fetchSalaryFile(
  flow: FlowContext,
  salary: SalaryPage,
  { month, holder, out, source }: SalaryFileInput,
): Promise<DownloadedDocument> {
  if (!(await salary.file.isHere()))
    throw new DocumentError('none', 'the site offers no file of the 待遇表; use --format csv, xlsx or json');
  const bytes = await downloadedBytes(flow, downloadedFile(await salary.startDownload(flow.timeout)));
  const pages = await proveSalaryFile(bytes, { name: holder.name, month });
  const document = { kind: 'salary', title: '待遇表', period: month, extension: 'pdf', mediaType: 'application/pdf' };
  return storeDocument({ ...document, pages, bytes, source, at: new Date() }, out);
}
