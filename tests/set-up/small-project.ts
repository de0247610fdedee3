import { test as base } from '@playwright/test';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a run ended and what it said: `stdout` is the command's, `stderr` the set-up's. */
export interface Ended {
  readonly code: number | string | null | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of its own with our set-up in it, so that a test may break its node_modules. */
export interface SmallProject {
  /** Runs `npm start`'s script as a user without the right to install system packages. */
  start(args?: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended>;
  write(path: string, text: string): void;
  read(path: string): string;
  has(path: string): boolean;
  remove(path: string): void;
}

const setUpFolder = fileURLToPath(new URL('../../scripts/set-up', import.meta.url));
const lock = { name: 'small', lockfileVersion: 3, requires: true, packages: { '': { name: 'small' } } };

/** The command that stands in for ours: it tells its arguments and ends with 12. */
const command = 'console.log(`ran ${process.argv.slice(2).join(" ")}`); process.exitCode = 12;';

/** Nothing of the small project has to be built. */
const builtAlready = "export const builtProgram = () => 'file:///built.js';";

const compiledAlready = 'export const uncompiled = () => [];';

/** Playwright's `test` with a small project that is gone afterwards. */
export const test = base.extend<{ project: SmallProject }>({
  project: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ecpa-set-up-'));
    const write = (path: string, text: string) => {
      writeFileSync(join(folder, path), text);
    };
    mkdirSync(join(folder, 'home'));
    mkdirSync(join(folder, 'scripts', 'build'), { recursive: true });
    cpSync(setUpFolder, join(folder, 'scripts', 'set-up'), { recursive: true });
    write('package.json', JSON.stringify({ name: 'small', type: 'module' }));
    write('package-lock.json', JSON.stringify(lock));
    write('scripts/ecpa.mjs', command);
    write('scripts/build/built-program.mjs', builtAlready);
    write('scripts/build/compile-playwright.mjs', compiledAlready);
    const home = join(folder, 'home');
    const plain = {
      ECPA_APT: '0',
      ECPA_BROWSER: process.execPath,
      ECPA_LANG: 'en',
      TMPDIR: home,
      npm_config_cache: join(home, 'npm'),
    };
    await use({
      start: (args = [], env = {}) =>
        new Promise((resolve) => {
          const script = join(folder, 'scripts', 'set-up', 'start.mjs');
          execFile(
            process.execPath,
            [script, ...args],
            { env: { ...process.env, ...plain, ...env } },
            (error, stdout, stderr) => {
              resolve({ code: error ? error.code : 0, stdout, stderr });
            },
          );
        }),
      write,
      read: (path) => readFileSync(join(folder, path), 'utf8'),
      has: (path) => existsSync(join(folder, path)),
      remove: (path) => {
        rmSync(join(folder, path), { recursive: true });
      },
    });
    rmSync(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
