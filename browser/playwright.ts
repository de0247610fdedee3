import { createRequire } from 'node:module';
import type * as Playwright from 'playwright-core';

/**
 * Playwright, loaded by `require`: an `import` of this CommonJS package first searches its 7 MB for exports, which costs
 * as much as the rest of loading it.
 */
export function loadPlaywright(): typeof Playwright {
  return createRequire(import.meta.url)('playwright-core') as typeof Playwright;
}
