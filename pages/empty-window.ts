import type { Page } from 'playwright-core';

/** How long a window may take to become empty, in ms. */
const patience = 2_000;

/** Breaks off what is under way in a window, and leaves it empty. Never rejects: a window that hangs is left as it is. */
export async function emptyWindow(window: Page): Promise<void> {
  await window.goto('about:blank', { timeout: patience }).catch(() => undefined);
}
