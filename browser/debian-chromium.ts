import { existsSync, readdirSync } from 'node:fs';

const wrapper = '/usr/bin/chromium';
const program = '/usr/lib/chromium/chromium';

/** Where Debian's wrapper reads switches from. */
const folder = '/etc/chromium.d';

/** The files of Debian's package: switches for a person's desk, and one for a small /dev/shm that Playwright sets as well. */
const ofThePackage: ReadonlySet<string> = new Set(['README', 'apikeys', 'default-flags', 'dev-shm', 'extensions']);

/** What is asked of a machine. */
export interface Files {
  readonly exists: (path: string) => boolean;
  readonly namesIn: (path: string) => readonly string[];
}

const here: Files = { exists: existsSync, namesIn: (path) => readdirSync(path) };

/**
 * The program that Debian's `/usr/bin/chromium` would start, where that shell script adds nothing that counts; else the path
 * itself. It takes a tenth of a second on a slow machine, and its switches are for a person's desk. An administrator's own file in `/etc/chromium.d` is heeded: then the script is started.
 */
export function programOf(path: string, { exists, namesIn }: Files = here): string {
  if (path !== wrapper || !exists(program) || !exists(folder)) return path;
  return namesIn(folder).every((name) => ofThePackage.has(name)) ? program : path;
}
