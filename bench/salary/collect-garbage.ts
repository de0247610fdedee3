import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright-core';

/** Megabytes that are in use after all garbage is gone: of this process, and of the scripts of a page. */
export async function memoryInUse(page: Page): Promise<{ readonly ours: number; readonly page: number }> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const { heapUsed, external } = process.memoryUsage();
  return { ours: (heapUsed + external) / 1e6, page: usedSize / 1e6 };
}
