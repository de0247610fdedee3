import { builtProgram } from '../build/built-program.mjs';
import { hasApt, isChromiumASnap } from './apt.mjs';
import { findBrowser } from './browser.mjs';
import { installBrowser } from './install-browser.mjs';
import { installSystemPackages } from './install-system-packages.mjs';
import { alone } from './lock.mjs';
import { isNodeNewEnough } from './node-version.mjs';
import { installNpmPackages, npmPackagesState } from './npm-packages.mjs';
import { step, warn } from './report.mjs';
import { SetUpError } from './set-up-error.mjs';
import { missingPackages } from './system-packages.mjs';

/**
 * Makes this machine ready: Node's version, system packages, npm packages, a browser. Costs a few milliseconds when all is there.
 * Without a browser it gives the problem, for the caller to stop or go on with; throws `SetUpError` when nothing can work.
 * @param {import('./system-packages.mjs').Purpose} purpose
 * @param {string} wanted the browser, as `wantedBrowser` gives it
 * @returns {Promise<SetUpError | undefined>}
 */
export async function setUp(purpose, wanted) {
  if (!isNodeNewEnough(process.versions.node)) throw new SetUpError('node-old');
  const lacking = lackingPackages(purpose, wanted);
  if (lacking.length > 0 || npmPackagesState() !== 'ready' || findBrowser(wanted) === 'installable') {
    const said = await alone(() => bringIn(purpose, wanted));
    if (findBrowser(wanted) === 'installable') return new SetUpError('browser-missing', said);
  }
  if (await mustPrepare()) await prepareProgram();
  return findBrowser(wanted) === 'found' ? undefined : new SetUpError('browser-not-found');
}

/**
 * Brings in what is lacking; gives what the last try at a browser said.
 * @param {import('./system-packages.mjs').Purpose} purpose
 * @param {string} wanted
 */
async function bringIn(purpose, wanted) {
  // Looked at again: another set-up may have done it while this one waited.
  const both = await Promise.allSettled([installSystemPackages(() => lackingPackages(purpose, wanted)), npmPackages()]);
  for (const result of both) if (result.status === 'rejected') throw result.reason;
  // With the compiler that has just come, native packages can be built that were passed over.
  await npmPackages();
  return findBrowser(wanted) === 'installable' ? installBrowser() : '';
}

/**
 * @param {import('./system-packages.mjs').Purpose} purpose
 * @param {string} wanted
 */
function lackingPackages(purpose, wanted) {
  if (!hasApt()) return [];
  const browser = findBrowser(wanted) !== 'installable' || isChromiumASnap();
  return missingPackages(purpose, { browser });
}

async function npmPackages() {
  const state = npmPackagesState();
  if (state === 'ready') return;
  const words =
    state === 'missing'
      ? { en: 'npm packages', 'zh-TW': 'npm 套件' }
      : { en: 'native card packages', 'zh-TW': '讀卡用的原生套件' };
  await step(words, installNpmPackages);
}

async function mustPrepare() {
  if (builtProgram() === undefined) return true;
  const { uncompiled } = await import('../build/compile-playwright.mjs');
  return uncompiled().length > 0;
}

/** Without a build the program runs from its sources, only slower: a failure is told and no more. */
async function prepareProgram() {
  try {
    const { default: build } = await import('../build/build-if-stale.mjs');
    await step({ en: 'build the program', 'zh-TW': '建置程式' }, build);
  } catch (error) {
    warn({ en: `the program will start slower: ${String(error)}`, 'zh-TW': `程式啟動會較慢：${String(error)}` });
  }
}
