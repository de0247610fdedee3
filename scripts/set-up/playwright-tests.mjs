import { join } from 'node:path';
import { root } from './root.mjs';
import { handOver } from './run.mjs';
import { setUp } from './set-up.mjs';
import { wantedBrowser } from './wanted-browser.mjs';

/** Does the set-up that the tests need. Throws `SetUpError`, also when no browser can be had. */
export async function setUpForTests() {
  const noBrowser = await setUp('test', wantedBrowser([], process.env));
  if (noBrowser) throw noBrowser;
}

/**
 * Runs Playwright Test by the given Node and gives its exit code.
 * @param {string} node path of the program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function playwrightTests(node, args, env = process.env) {
  return handOver(node, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'test', ...args], {
    cwd: root,
    env,
  });
}
