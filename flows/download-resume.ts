import { type DownloadedDocument, type Holder, loadPdfReader, proveResume, storeDocument } from '../documents/index.ts';
import { MyDataPortal, type ResumeChoice, ResumePage } from '../pages/index.ts';
import type { MyDataSession } from './session.ts';
import { downloadedBytes, downloadedFile } from './downloaded-bytes.ts';
import type { FlowContext } from './flow-context.ts';

/** Which résumé is wanted, whose it has to be, and where it goes. */
export interface DownloadResumeInput {
  readonly choice: ResumeChoice;
  readonly holder: Holder;
  readonly out: string;
}

const titles = { general: '公務人員履歷表', brief: '公務人員簡式履歷表' } as const;

/** A 履歷表 that came whole. */
export interface ResumeInHand {
  /**
   * Settles when it is proved to be the holder's and stored, for which the site is not needed any more. Rejects with
   * `DocumentError` or `StorageError`; then nothing has the final name.
   */
  readonly stored: Promise<DownloadedDocument>;
}

/**
 * Downloads the 履歷表, and begins to prove that it is the holder's and to store it.
 * Throws `DocumentError`, `StorageError`, `SiteError` or `SiteChangedError`; then nothing has the final name.
 */
export async function downloadResume(
  flow: FlowContext,
  session: MyDataSession,
  input: DownloadResumeInput,
): Promise<ResumeInHand> {
  const { choice, holder, out } = input;
  if (choice.format === 'pdf') void loadPdfReader();
  const resumePage = new ResumePage(new MyDataPortal(session.page, flow.watch), flow.watch);
  await flow.step('open 履歷表下載', async () => {
    await resumePage.open(flow.timeout);
    await resumePage.choose(choice);
  });
  const bytes = await flow.step('download the 履歷表', async () =>
    downloadedBytes(flow, downloadedFile(await resumePage.startDownload(flow.timeout))),
  );
  const stored = flow.step('prove and store the document', async () => {
    const proof = await proveResume(bytes, choice.format, holder);
    const document = { kind: 'resume', title: titles[choice.form], extension: choice.format, source: session.origin };
    return storeDocument({ ...document, ...proof, bytes, at: new Date() }, out);
  });
  stored.catch(() => undefined);
  return { stored };
}
