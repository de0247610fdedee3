import { readFile, stat } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { DocumentError } from '../documents/index.ts';
import { type DownloadOutcome, SiteError } from '../pages/index.ts';
import type { FlowContext } from './flow-context.ts';

/** No document comes near this size; what is larger is not read. */
const largest = 64 * 1024 * 1024;

const nothingFound = /查無|無資料/;

/** The bytes of a finished download, exactly as the site sent them. Throws `DocumentError` or `SiteError`. */
export async function downloadedBytes(flow: FlowContext, download: Download): Promise<Uint8Array> {
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

/** The file, or a `DocumentError` that tells what the site sent instead. */
export function downloadedFile(outcome: DownloadOutcome): Download {
  if (outcome.kind === 'file') return outcome.download;
  const reason = nothingFound.test(outcome.message) ? 'none' : 'invalid';
  throw new DocumentError(reason, `a page came instead of the file: ${outcome.message.slice(0, 120)}`);
}
