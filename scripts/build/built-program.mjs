import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, sourcesNow } from './source-files.mjs';

/** Where the built program stands. */
export const buildFolder = join(root, 'dist');

/** The file that says what sources the program was built from; written last. */
export const buildStamp = join(buildFolder, 'sources.sha1');

/** Address of the built program's module; undefined when it is not there or the sources have changed since. */
export function builtProgram() {
  try {
    if (readFileSync(buildStamp, 'utf8') !== sourcesNow()) return undefined;
    const entry = join(buildFolder, 'main.js');
    return existsSync(entry) ? pathToFileURL(entry).href : undefined;
  } catch {
    return undefined;
  }
}
