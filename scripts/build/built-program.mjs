import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourcesNow } from './source-files.mjs';

/** Where the built program stands. */
export const buildFolder = join(root, 'dist');

/** The file that says what sources the program was built from; written last. */
export const buildStamp = join(buildFolder, 'sources.sha1');

/** The built program, and where what V8 remembers of its compilation lies; undefined when it is not there or the sources have changed since. */
export function builtProgram() {
  try {
    if (readFileSync(buildStamp, 'utf8') !== sourcesNow()) return undefined;
    const path = join(buildFolder, 'main.cjs');
    return existsSync(path) ? { path, compiled: join(buildFolder, 'main.v8') } : undefined;
  } catch {
    return undefined;
  }
}
