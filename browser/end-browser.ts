import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** How long a browser that was ended may take to be gone, in ms. */
const patience = 2_000;

/**
 * The process that uses a profile: Chromium's lock names it (`<host>-<PID>`), and is believed where that process was started
 * with this very profile. Linux alone tells how a process was started.
 */
function processOf(profile: string): number | undefined {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
    const started = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return started.includes(`--user-data-dir=${profile}`) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Ends a browser whose profile goes with it. Nothing has to be saved, so it is not asked to close, which takes three times
 * as long, where its process can be told for sure.
 */
export async function endBrowser(context: BrowserContext, profile: string): Promise<void> {
  const pid = processOf(profile);
  if (pid !== undefined) {
    const closed = context.waitForEvent('close', { timeout: patience });
    try {
      // Playwright starts it as the leader of a process group.
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has gone by itself.
    }
    await closed.catch(() => undefined);
  }
  await context.close().catch((error: unknown) => {
    // On a busy machine Playwright may hear only now that the process it was to close has ended.
    if (pid === undefined || processOf(profile) !== undefined) throw error;
  });
}
