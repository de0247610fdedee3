import { parse } from 'node:path';
import {
  type DownloadedDocument,
  proveFileForm,
  safeFileName,
  sentFileName,
  storeDocument,
} from '../../documents/index.ts';
import { type Announcement, AnnouncementsPage, MyDataPortal, startDownload } from '../../pages/index.ts';
import { downloadedBytes, downloadedFile } from '../downloaded-bytes.ts';
import type { FlowContext } from '../flow-context.ts';
import type { MyDataSession } from '../session.ts';
import { contentOf } from './look-into.ts';

/** The announcements, and the files of theirs that were stored. */
export interface AnnouncementsRead {
  readonly announcements: readonly Announcement[];
  readonly documents: readonly DownloadedDocument[];
}

/** The extension of a file that came without a name. */
function extensionOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' ? '.pdf' : '.bin';
}

/** Reads 系統公告 and, if `out` is told, stores the files there. Throws `DocumentError`, `StorageError`, `SiteError` or `SiteChangedError`. */
export async function readAnnouncements(
  flow: FlowContext,
  session: MyDataSession,
  input: { readonly out?: string | undefined },
): Promise<AnnouncementsRead> {
  const { out } = input;
  const page = new AnnouncementsPage(new MyDataPortal(session.page, flow.watch), flow.watch);
  const announcements = await flow.step('read 系統公告', async () => {
    await page.open(flow.timeout);
    return contentOf(await page.read(flow.timeout));
  });
  if (out === undefined) return { announcements, documents: [] };
  const documents: DownloadedDocument[] = [];
  for (const [place, { hasFile, text }] of announcements.entries()) {
    if (!hasFile) continue;
    const stored = await flow.step('download a file of 系統公告', async () => {
      const outcome = await startDownload(page.file(place), flow.watch, flow.timeout);
      const bytes = await downloadedBytes(flow, downloadedFile(outcome));
      const sent = outcome.kind === 'file' ? sentFileName(outcome.disposition ?? '') : undefined;
      const { name: title, ext } = parse(safeFileName(sent ?? `${text}${extensionOf(bytes)}`, 'attachment'));
      const extension = ext.slice(1).toLowerCase() || 'bin';
      const mediaType = proveFileForm(bytes, extension);
      const document = { kind: 'announcement', title, extension, mediaType, source: session.origin };
      return storeDocument({ ...document, bytes, at: new Date() }, out);
    });
    documents.push(stored);
  }
  return { announcements, documents };
}
