import { createRequire } from 'node:module';
import type * as Playwright from 'playwright-core';
import { loadBundle } from './compiled-bundle.mjs';
import { compiledPlaywright, readCompiled } from './compiled-playwright.mjs';

const require = createRequire(import.meta.url);

/** Whether Playwright's large files were looked at: whatever came of it, once is enough. */
let prepared = false;

/** Loads the large files ahead, as V8 compiled them for the build; where something is missing, they are loaded as usual. */
function loadCompiled(): void {
  if (prepared) return;
  prepared = true;
  try {
    const files = compiledPlaywright(import.meta.url).map(({ path, compiled }) => ({
      path,
      compiled: readCompiled(compiled),
    }));
    const known = files.some(({ path }) => require.cache[path] !== undefined);
    if (known || files.some(({ compiled }) => compiled === undefined)) return;
    for (const { path, compiled } of files) loadBundle(path, compiled);
  } catch {
    // Another layout of the package, or a file that has just gone.
  }
}

/**
 * Playwright, loaded by `require`: an `import` of this CommonJS package first searches its 7 MB for exports, which costs
 * as much as the rest of loading it.
 */
export function loadPlaywright(): typeof Playwright {
  loadCompiled();
  return require('playwright-core') as typeof Playwright;
}
