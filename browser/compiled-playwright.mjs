import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Changes with what the build makes of Playwright, and with the text that `loadBundle` puts around a file. */
const wrapping = 3;

/** The large files of Playwright, in the order in which they need each other. */
const names = ['utilsBundle', 'coreBundle'];

/**
 * What is known of Playwright lies beside the packages, under names that change with Playwright and Node.
 * @param {string} from path of a file that may require Playwright
 */
function knownOf(from) {
  const folder = dirname(createRequire(from).resolve('playwright-core/package.json'));
  const store = join(dirname(folder), '.cache', 'ecpa-suite');
  return names.map((name) => {
    const path = join(folder, 'lib', `${name}.js`);
    const { size, mtimeMs } = statSync(path);
    const mark = `${process.version}-${process.arch}-${size}-${Math.round(mtimeMs)}-${wrapping}`;
    return { path, known: join(store, `${name}-${mark}`) };
  });
}

/**
 * Playwright's large files, and where what the build has made of them lies: `light`, which does the same for who drives a browser, and
 * what V8 remembers of its compilation.
 * @param {string} from path of a file that may require Playwright
 */
export function compiledPlaywright(from) {
  return knownOf(from).map(({ path, known }) => ({ path, light: `${known}.js`, compiled: `${known}.v8` }));
}

/** What stands for the profile's folder, and for further arguments, where it is noted how Playwright starts a browser. */
export const placeholders = { profile: '/ecpa-profile', args: '--ecpa-args' };

/**
 * Where it is noted how Playwright starts a browser.
 * @param {string} from path of a file that may require Playwright
 */
export function launchPlans(from) {
  return `${knownOf(from).at(-1)?.known}.launch.json`;
}

/**
 * Whether a file is there and nobody else can have written it.
 * @param {string} path
 */
export function isOwn(path) {
  if (!existsSync(path)) return false;
  const { mode, uid } = statSync(path);
  const foreign = process.getuid !== undefined && uid !== process.getuid() && uid !== 0;
  return !foreign && (process.platform === 'win32' || (mode & 0o022) === 0);
}

/**
 * What was kept, as far as it is there and nobody else can have written it.
 * @param {string} path
 */
export function readCompiled(path) {
  return isOwn(path) ? readFileSync(path) : undefined;
}
