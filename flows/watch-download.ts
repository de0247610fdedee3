import { readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How often the size is looked at, in ms: a disk takes some 20 MB in that time. */
const interval = 25;

/** What has to stay free on the disk of the downloads, in bytes; below it a download is broken off. */
const reserve = 4 * 1024 * 1024;

/** A download that failed while less than this was free failed for that: the browser does not tell why. */
const scarce = 16 * 1024 * 1024;

/** Bytes that lie in a folder. */
async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Bytes that are free on a folder's disk; infinite where that cannot be asked. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: Infinity, bsize: 1 }));
  return bavail * bsize;
}

/** What the size of a download came to. */
export type DownloadSize = { readonly kind: 'too-large'; readonly bytes: number } | { readonly kind: 'disk-full' };

/** Looks at a download while it comes. */
export interface DownloadWatch extends Disposable {
  /** Bytes that have come, as last seen. */
  readonly bytes: number;
  /** Whether the disk was seen to be nearly full. */
  readonly wasScarce: boolean;
  /** Settles when the download must not go on; else never. */
  readonly ended: Promise<DownloadSize>;
}

/** Looks at what lies in the folder of downloads until it is disposed. */
export function watchDownload(folder: string, largest: number): DownloadWatch {
  const controller = new AbortController();
  let bytes = 0;
  let leastFree = Infinity;
  const look = async (): Promise<DownloadSize> => {
    for (;;) {
      const [size, free] = await Promise.all([bytesIn(folder), freeBytes(folder)]);
      bytes = size;
      leastFree = Math.min(leastFree, free);
      if (size > largest) return { kind: 'too-large', bytes: size };
      if (free < reserve) return { kind: 'disk-full' };
      await pause(interval, undefined, { signal: controller.signal });
    }
  };
  const ended = look();
  ended.catch(() => undefined);
  return {
    get bytes() {
      return bytes;
    },
    get wasScarce() {
      return leastFree < scarce;
    },
    ended,
    [Symbol.dispose]: () => {
      controller.abort();
    },
  };
}

/** Removes what a download that was broken off has left in the folder. */
export async function clearDownloads(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}
