import childProcess from 'node:child_process';
import { createRequire } from 'node:module';
import type * as Playwright from 'playwright-core';
import { loadBundle } from './compiled-bundle.mjs';
import { compiledPlaywright, readCompiled } from './compiled-playwright.mjs';
import { spawnOrHandOver } from './early-process.ts';

const require = createRequire(import.meta.url);

/** Whether Playwright's large files were looked at: whatever came of it, once is enough. */
let prepared = false;

/** Playwright starts its processes by this, and so takes over a browser that was started early. */
const replaced = { child_process: { ...childProcess, spawn: spawnOrHandOver } };

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
    for (const { path, compiled } of files) loadBundle(path, compiled, path, replaced);
  } catch {
    // Another layout of the package, or a file that has just gone.
  }
}

/** Whether Playwright is there, or cannot be loaded in the way in which a browser is taken over. */
export const isPlaywrightLoaded = (): boolean => prepared;

/**
 * Playwright, loaded by `require`: an `import` of this CommonJS package first searches its 7 MB for exports, which costs
 * as much as the rest of loading it.
 */
export function loadPlaywright(): typeof Playwright {
  loadCompiled();
  return require('playwright-core') as typeof Playwright;
}
