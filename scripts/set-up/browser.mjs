import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { root } from './root.mjs';

/** What the search for a browser looks at. @typedef {{ readonly platform: NodeJS.Platform, readonly environment: Readonly<Record<string, string | undefined>>, readonly home: string, readonly exists: (path: string) => boolean, readonly playwrightRevision: () => string | undefined }} Machine */

/** @type {Machine} */
const thisMachine = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  exists: existsSync,
  playwrightRevision,
};

/**
 * Tells whether there is a browser for a wish as `--browser` takes it: `auto`, `chrome`, `msedge`, `chromium`, a path, or a `ws://…` of elsewhere.
 * `auto` and `chromium` may be helped by installing one (`installable`), the others name something that is the user's.
 * @param {string} wanted
 * @param {Partial<Machine>} [given]
 * @returns {'found' | 'installable' | 'not-found'}
 */
export function findBrowser(wanted, given = {}) {
  const machine = { ...thisMachine, ...given };
  if (/^wss?:/.test(wanted)) return 'found';
  const paths = usualPaths(machine);
  /** @param {readonly string[]} candidates */
  const some = (candidates) => candidates.some((path) => machine.exists(path));
  if (wanted === 'chrome' || wanted === 'msedge') return some(paths[wanted]) ? 'found' : 'not-found';
  if (wanted === 'auto' && some([...paths.chrome, ...paths.msedge])) return 'found';
  if (wanted === 'auto' || wanted === 'chromium')
    return some(paths.chromium) || hasPlaywrightsOwn(machine) ? 'found' : 'installable';
  // Other channels (chrome-beta …) are Playwright's to find.
  return !isAbsolute(wanted) || machine.exists(wanted) ? 'found' : 'not-found';
}

/** @param {Machine} machine */
function usualPaths({ platform, environment }) {
  if (platform === 'win32') {
    const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return {
      chrome: programs.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
      msedge: programs.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
      chromium: [],
    };
  }
  if (platform === 'darwin') {
    /** @param {string} name */
    const app = (name) => [`/Applications/${name}.app/Contents/MacOS/${name}`];
    return { chrome: app('Google Chrome'), msedge: app('Microsoft Edge'), chromium: app('Chromium') };
  }
  return {
    chrome: ['/usr/bin/google-chrome', '/opt/google/chrome/chrome'],
    msedge: ['/usr/bin/microsoft-edge', '/opt/microsoft/msedge/msedge'],
    chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
  };
}

/**
 * Whether the Chromium that `playwright install chromium` fetches is there, whole: Playwright writes a marker last.
 * @param {Machine} machine
 */
function hasPlaywrightsOwn({ platform, environment, home, exists, playwrightRevision }) {
  const revision = playwrightRevision();
  if (revision === undefined) return false;
  const caches = {
    win32: join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'ms-playwright'),
    darwin: join(home, 'Library', 'Caches', 'ms-playwright'),
    linux: join(environment['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright'),
  };
  const named = environment['PLAYWRIGHT_BROWSERS_PATH'];
  const cache = named || caches[platform === 'win32' || platform === 'darwin' ? platform : 'linux'];
  return ['chromium', 'chromium_headless_shell'].every((name) =>
    exists(join(cache, `${name}-${revision}`, 'INSTALLATION_COMPLETE')),
  );
}

/** The revision of Chromium that the installed Playwright wants; undefined before npm's packages are there. */
function playwrightRevision() {
  try {
    const list = JSON.parse(readFileSync(join(root, 'node_modules', 'playwright-core', 'browsers.json'), 'utf8'));
    return list.browsers.find((/** @type {{ name: string }} */ { name }) => name === 'chromium')?.revision;
  } catch {
    return undefined;
  }
}
