import { readFile, stat } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import {
  DocumentError,
  type DownloadedDocument,
  type Holder,
  loadPdfReader,
  proveResume,
  storeDocument,
} from '../documents/index.ts';
import { type DownloadOutcome, MyDataPortal, type ResumeChoice, ResumePage, SiteError } from '../pages/index.ts';
import type { MyDataSession } from './session.ts';
import type { FlowContext } from './flow-context.ts';

/** Which résumé is wanted, whose it has to be, and where it goes. */
export interface DownloadResumeInput {
  readonly choice: ResumeChoice;
  readonly holder: Holder;
  readonly out: string;
}

/** No résumé comes near this size; what is larger is not read. */
const largest = 64 * 1024 * 1024;

const titles = { general: '公務人員履歷表', brief: '公務人員簡式履歷表' } as const;

const nothingFound = /查無|無資料/;

/** The bytes of a finished download, exactly as the site sent them. */
async function bytesOf(flow: FlowContext, download: Download): Promise<Uint8Array> {
  try {
    const failure = await flow.watch.until(download.failure(), { timeout: flow.timeout });
    if (failure !== null) throw new DocumentError('truncated', `the download broke off: ${failure}`);
    const path = await download.path();
    const { size } = await stat(path);
    if (size > largest) throw new DocumentError('invalid', `the file has ${size} bytes`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof SiteError) await download.cancel();
    throw error;
  } finally {
    await download.delete().catch(() => undefined);
  }
}

/** The file, or an error that tells what the site sent instead. */
function fileOf(outcome: DownloadOutcome): Download {
  if (outcome.kind === 'file') return outcome.download;
  const reason = nothingFound.test(outcome.message) ? 'none' : 'invalid';
  throw new DocumentError(reason, `a page came instead of the file: ${outcome.message.slice(0, 120)}`);
}

/**
 * Downloads the 履歷表, proves that it is the holder's, and stores it.
 * Throws `DocumentError`, `StorageError`, `SiteError` or `SiteChangedError`; then nothing has the final name.
 */
export async function downloadResume(
  flow: FlowContext,
  session: MyDataSession,
  input: DownloadResumeInput,
): Promise<DownloadedDocument> {
  const { choice, holder, out } = input;
  void loadPdfReader();
  const resumePage = new ResumePage(new MyDataPortal(session.page, flow.watch), flow.watch);
  await flow.step('open 履歷表下載', async () => {
    await resumePage.open(flow.timeout);
    await resumePage.choose(choice);
  });
  const bytes = await flow.step('download the 履歷表', async () =>
    bytesOf(flow, fileOf(await resumePage.startDownload(flow.timeout))),
  );
  return flow.step('prove and store the document', async () => {
    const proof = await proveResume(bytes, choice.format, holder);
    const document = { kind: 'resume', title: titles[choice.form], extension: choice.format, source: session.origin };
    return storeDocument({ ...document, ...proof, bytes, at: new Date() }, out);
  });
}
