import childProcess from 'node:child_process';
import { createRequire } from 'node:module';
import type * as Playwright from 'playwright-core';
import { loadBundle } from './compiled-bundle.mjs';
import { compiledPlaywright, isOwn, readCompiled } from './compiled-playwright.mjs';
import { spawnOrHandOver } from './early-process.ts';

const require = createRequire(import.meta.url);

/** A large file of Playwright's, what the build has made of it, and what V8 remembers of that. */
interface LargeFile {
  readonly path: string;
  readonly light: string;
  readonly compiled: Buffer;
}

/** Playwright starts its processes by this, and so takes over a browser that was started early. */
const replaced = { child_process: { ...childProcess, spawn: spawnOrHandOver } };

/** How Playwright was loaded: in our way, or as usual; `undefined` until then. */
let loaded: 'ours' | 'usual' | undefined;

/** What is loaded in our way; absent where something is missing, or Playwright is there already. */
let largeFiles: readonly LargeFile[] | undefined;

function findLargeFiles(): readonly LargeFile[] | undefined {
  try {
    const known = compiledPlaywright(import.meta.url);
    const files = known.flatMap(({ path, light, compiled }) => {
      const bytes = require.cache[path] === undefined && isOwn(light) ? readCompiled(compiled) : undefined;
      return bytes ? [{ path, light, compiled: bytes }] : [];
    });
    return files.length === known.length ? files : undefined;
  } catch {
    // Another layout of the package, or a file that has just gone.
    return undefined;
  }
}

/** Loads the large files ahead, as the build has made them lighter and compiled them; where that cannot be, they are loaded as usual. */
function loadLargeFiles(): void {
  if (loaded) return;
  loaded = 'usual';
  try {
    const files = (largeFiles ??= findLargeFiles());
    if (!files) return;
    for (const { path, light, compiled } of files) loadBundle(light, compiled, path, replaced);
    loaded = 'ours';
  } catch {
    // Whatever is the matter, Playwright tells it when it is loaded as usual.
  } finally {
    largeFiles = undefined;
  }
}

/** Whether there is time to win by starting a browser before Playwright is loaded. */
export function isWorthAnEarlyStart(): boolean {
  if (loaded) return false;
  largeFiles ??= findLargeFiles();
  return largeFiles !== undefined;
}

/** Whether Playwright takes over what was started early: only as we have loaded it. */
export const takesOver = (): boolean => loaded === 'ours';

/**
 * Playwright, loaded by `require`: an `import` of this CommonJS package first searches its 7 MB for exports, which costs
 * as much as the rest of loading it.
 */
export function loadPlaywright(): typeof Playwright {
  loadLargeFiles();
  return require('playwright-core') as typeof Playwright;
}
