import { join } from 'node:path';
import { hasApt, rootPrefix } from './apt.mjs';
import { step } from './report.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Fetches the Chromium that Playwright brings, where its network allows that; gives what Playwright said. */
export async function installBrowser() {
  const prefix = hasApt() ? await rootPrefix() : undefined;
  // `--with-deps` asks for a password where it has no right to install: only where it need not ask.
  const args = ['install', ...(prefix ? ['--with-deps'] : []), 'chromium'];
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env };
  const words = { en: "fetching Playwright's Chromium", 'zh-TW': '下載 Playwright 的 Chromium' };
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const fetch = () => run(process.execPath, [cli, ...args], { env });
  return (await step(words, fetch, ({ code }) => code === 0)).output;
}
