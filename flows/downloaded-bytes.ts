import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { DocumentError, StorageError } from '../documents/index.ts';
import { type DownloadOutcome, type SentFile, sessionOver, SiteChangedError, SiteError } from '../pages/index.ts';
import type { DownloadRoom, FlowContext } from './flow-context.ts';
import { clearDownloads, type DownloadWatch, freeBytes, watchDownload } from './watch-download.ts';

const nothingFound = /查無|無資料|無此|找不到|不存在/;

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;

const tooLarge = (what: string, { largest }: DownloadRoom): DocumentError =>
  new DocumentError('invalid', `${what}, more than the limit of ${megabytes(largest)} (ECPA_MAX_DOWNLOAD_MB)`);

const diskFull = (folder: string, options?: ErrorOptions): StorageError =>
  new StorageError(`${folder}: no space is left on the disk for the download`, options);

const folderGone = (folder: string, options: ErrorOptions): StorageError =>
  new StorageError(`${folder}: the folder went away during the download`, options);

/** Refuses what the site itself says to be too much. Throws `DocumentError` or `StorageError`. */
async function expectRoom({ promisedBytes = 0 }: SentFile, room: DownloadRoom): Promise<void> {
  if (promisedBytes > room.largest) throw tooLarge(`the site announces ${megabytes(promisedBytes)}`, room);
  if (room.folder !== undefined && promisedBytes > (await freeBytes(room.folder))) throw diskFull(room.folder);
}

/** A file comes from the site whose page it was asked on. Throws `SiteChangedError`. */
function expectPortalOrigin({ download }: SentFile): void {
  const [from, portal] = [download.url(), download.page().url()].map((url) => new URL(url).origin);
  if (from === portal) return;
  throw new SiteChangedError(
    'DOWNLOAD.ORIGIN',
    `the file comes from ${from ?? ''}, not from ${portal ?? ''}; it was not taken`,
  );
}

/** Waits for the end of a download while its size is watched. Throws `DocumentError`, `StorageError` or `SiteError`. */
async function finished(flow: FlowContext, file: SentFile, watch: DownloadWatch | undefined): Promise<void> {
  const { downloads: room, timeout } = flow;
  const ended = file.download.failure().then((failure) => ({ kind: 'ended' as const, failure }));
  const outcome = await flow.watch
    .until(Promise.race([ended, ...(watch ? [watch.ended] : [])]), { timeout })
    .catch((error: unknown) => {
      const endless = watch !== undefined && watch.bytes > 0 && file.promisedBytes === undefined;
      if (!endless || !(error instanceof SiteError) || error.reason !== 'timeout') throw error;
      const seen = `${megabytes(watch.bytes)} had come after ${timeout / 1000} s`;
      throw new DocumentError('invalid', `the download has no end: ${seen}, and the site announces no length`);
    });
  if (outcome.kind === 'too-large') throw tooLarge(`${megabytes(outcome.bytes)} had come`, room);
  if (outcome.kind === 'disk-full') throw diskFull(room.folder ?? '');
  const { failure } = outcome;
  if (failure === null) return;
  const cause = new DocumentError('truncated', `the download broke off: ${failure}`);
  if (watch?.wasScarce) throw diskFull(room.folder ?? '', { cause });
  throw room.folder === undefined || existsSync(room.folder) ? cause : folderGone(room.folder, { cause });
}

/** The bytes of a download that lies on the browser's machine. Throws `DocumentError`. */
async function streamed({ download }: SentFile, room: DownloadRoom): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of await download.createReadStream()) {
    const bytes = piece as Uint8Array;
    size += bytes.length;
    if (size > room.largest) throw tooLarge(`${megabytes(size)} had come`, room);
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}

/**
 * The bytes of a download, exactly as the site sent them; it is broken off where it is larger than may be, has no end or
 * fills the disk, and nothing of it stays. Throws `DocumentError`, `StorageError`, `SiteError` or `SiteChangedError`.
 */
export async function downloadedBytes(flow: FlowContext, file: SentFile): Promise<Uint8Array> {
  const { download } = file;
  const { folder, largest } = flow.downloads;
  let whole = false;
  try {
    expectPortalOrigin(file);
    await expectRoom(file, flow.downloads);
    using watch = folder === undefined ? undefined : watchDownload(folder, largest);
    await finished(flow, file, watch);
    whole = true;
    if (folder === undefined) return await streamed(file, flow.downloads);
    const path = await download.path();
    const { size } = await stat(path);
    if (size > largest) throw tooLarge(`the file has ${megabytes(size)}`, flow.downloads);
    return await readFile(path);
  } finally {
    if (!whole) await download.cancel().catch(() => undefined);
    await download.delete().catch(() => undefined);
    if (!whole && folder !== undefined) await clearDownloads(folder);
  }
}

/** The file. Throws `DocumentError` that tells what the site sent instead, and `SiteError` when the session is over. */
export function downloadedFile(outcome: DownloadOutcome): SentFile {
  if (outcome.kind === 'file') return outcome;
  if (sessionOver.test(outcome.message)) throw new SiteError('session-expired', outcome.message.slice(0, 120));
  const reason = nothingFound.test(outcome.message) ? 'none' : 'invalid';
  throw new DocumentError(reason, `a page came instead of the file: ${outcome.message.slice(0, 120)}`);
}
