import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildProgram, mustBuild } from './build-program.mjs';
import { uncompiled } from './compile-playwright.mjs';

/** Compiles Playwright's files for all starts to come. Without it they only take longer, so a failure is no fault. */
async function compilePlaywright() {
  const script = fileURLToPath(new URL('compile-playwright.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [script]).catch(() => undefined);
}

/** Builds the program when its sources have changed; Playwright Test calls it before the tests. */
export default async function buildIfStale() {
  const missing = uncompiled();
  await Promise.all([mustBuild() ? buildProgram() : undefined, missing.length > 0 ? compilePlaywright() : undefined]);
}
