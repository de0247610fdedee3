import childProcess from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placeholders } from '../../browser/compiled-playwright.mjs';

/** Sees how Playwright would start a browser, without starting one. */
export function noteLaunches() {
  /** @type {{ args: readonly string[], options: import('node:child_process').SpawnOptions }[]} */
  const seen = [];
  /** @type {(command: string, args: readonly string[], options: import('node:child_process').SpawnOptions) => never} */
  const spawn = (_command, args, options) => {
    seen.push({ args, options: { ...options, env: undefined } });
    throw new Error('seen');
  };
  /** @param {import('playwright-core').BrowserType} chromium @param {boolean} headless */
  const launch = async (chromium, headless) => {
    const profile = mkdtempSync(join(tmpdir(), 'ecpa-launch-'));
    try {
      await chromium
        .launchPersistentContext(profile, {
          ...{ executablePath: process.execPath, headless, artifactsDir: profile, args: [placeholders.args] },
          ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
        })
        .catch(() => undefined);
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
    const start = seen.pop();
    return start && { ...start, args: start.args.map((one) => one.replace(profile, placeholders.profile)) };
  };
  return {
    /** Modules that Playwright is to get in place of its own. */
    replaced: { child_process: { ...childProcess, spawn } },
    /** @param {import('playwright-core').BrowserType} chromium */
    note: async (chromium) => ({ headless: await launch(chromium, true), headed: await launch(chromium, false) }),
  };
}
