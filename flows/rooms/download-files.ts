import { parse } from 'node:path';
import {
  DocumentError,
  type DownloadedDocument,
  proveFileForm,
  safeFileName,
  sentFileName,
  storeDocument,
} from '../../documents/index.ts';
import { FilesPage, type ListedFile, MyDataPortal, startDownload } from '../../pages/index.ts';
import { chooseByName } from '../choose-by-name.ts';
import { downloadedBytes, downloadedFile } from '../downloaded-bytes.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { lookInto } from './look-into.ts';

/** What became of a file that was wanted. */
export type FileOutcome = { readonly file: ListedFile } & (
  { readonly document: DownloadedDocument } | { readonly fault: DocumentError }
);

/** Which files of 個人檔案夾 are wanted, and where they go. */
export interface DownloadFilesInput {
  /** Names, in which `*` and `?` stand for others. */
  readonly names: readonly string[] | 'all';
  readonly out: string;
  /** Is told of each file at once, so that nothing is lost when the run breaks off. */
  readonly tell: (outcome: FileOutcome) => void;
}

const extended = /\.[a-z0-9]{1,8}$/iu;

/** Where a file lies in the list. */
interface Place {
  readonly file: ListedFile;
  readonly place: number;
}

async function fetchFile(flow: FlowContext, page: FilesPage, { file, place }: Place, origin: string, out: string) {
  const link = await page.list.download(place);
  const outcome = downloadedFile(await startDownload(await link.seen(), flow.watch, flow.timeout));
  const bytes = await downloadedBytes(flow, outcome);
  const sent = extended.test(file.name) ? undefined : sentFileName(outcome.disposition ?? '');
  const { name: title, ext } = parse(safeFileName(sent ?? file.name));
  const extension = ext.slice(1).toLowerCase();
  const mediaType = proveFileForm(bytes, extension);
  return storeDocument({ kind: 'file', title, extension, mediaType, source: origin, bytes, at: new Date() }, out);
}

/**
 * Downloads files of 個人檔案夾 one after the other in one session; one that is no good does not keep the others from coming, and
 * is told. Throws `DocumentError` (`none`) when a name fits no file, after the others have come; also `StorageError`,
 * `SiteError` or `SiteChangedError`.
 */
export async function downloadFiles(
  flow: FlowContext,
  session: MyDataSession,
  input: DownloadFilesInput,
): Promise<void> {
  const { names, out, tell } = input;
  const page = new FilesPage(new MyDataPortal(session.page, flow.watch), flow.watch);
  const windows = flow.browser.pages();
  const listed = (await lookInto(flow, page)).map((file, place) => ({ file, place, name: file.name }));
  const { chosen, unmatched } = names === 'all' ? { chosen: listed, unmatched: [] } : chooseByName(listed, names);
  for (const one of chosen) {
    const outcome = await flow.step('download a file of 個人檔案夾', async (): Promise<FileOutcome> => {
      try {
        return { file: one.file, document: await fetchFile(flow, page, one, session.origin, out) };
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error;
        return { file: one.file, fault: new DocumentError(error.reason, `${one.name}: ${error.message}`) };
      }
    });
    tell(outcome);
    for (const opened of flow.browser.pages().filter((one) => !windows.includes(one))) await opened.close();
    if ('fault' in outcome) await page.list.comeBack(flow.timeout);
  }
  if (unmatched.length > 0) {
    const there = listed.map(({ name }) => name).join(', ');
    throw new DocumentError('none', `${unmatched.join(', ')}; there are: ${there}`);
  }
}
