import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './root.mjs';
import { SetUpError } from './set-up-error.mjs';
import { canCompile } from './system-packages.mjs';

const modules = join(root, 'node_modules');
// Written last and taken away first: without it node_modules is not to be trusted.
const stamp = join(modules, '.ecpa-set-up');

// Not `npm ci`: that throws a working tree away before it knows whether the registry answers. `--no-save` keeps to the lock file as well.
const install = [
  'install',
  '--no-save',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--prefer-offline',
];
const impatient = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=2000'];

/**
 * What an installed node_modules has to fit: the lock file, what package.json asks for, and the platform; hex SHA-256.
 * @param {string} lockFile
 * @param {string} packageJson
 * @param {string} [platform]
 */
export function fingerprint(lockFile, packageJson, platform = `${process.platform}-${process.arch}`) {
  const { dependencies, devDependencies, optionalDependencies, allowScripts } = JSON.parse(packageJson);
  const asked = JSON.stringify([dependencies, devDependencies, optionalDependencies, allowScripts]);
  return createHash('sha256').update(`${platform}\n${asked}\n${lockFile}`).digest('hex');
}

/** Tells whether node_modules fits, or lacks only native packages that can be compiled by now, or has to be installed. */
export function npmPackagesState() {
  const stored = readStamp();
  if (stored?.fingerprint !== wantedFingerprint()) return 'missing';
  return !stored.compiled && canCompile() ? 'not-compiled' : 'ready';
}

/**
 * Installs what package.json and the lock file ask for; optional native packages that cannot be compiled are passed over.
 * What an interrupted run left is removed first; a failed update leaves what was there. Throws `SetUpError` `npm-failed`, `registry-unreachable`.
 */
export async function installNpmPackages() {
  const before = readStamp();
  rmSync(before === undefined ? modules : stamp, { recursive: true, force: true, maxRetries: 3 });
  const compiled = canCompile();
  const { code, output } = await npm([...install, ...impatient], { env: { ...process.env, ...localHeaders() } });
  if (code !== 0) {
    // npm puts back what it had begun to change, so an older tree is as whole as before.
    if (before === undefined) rmSync(modules, { recursive: true, force: true, maxRetries: 3 });
    else writeFileSync(stamp, JSON.stringify(before));
    throw new SetUpError(isNetworkFailure(output) ? 'registry-unreachable' : 'npm-failed', output);
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, JSON.stringify({ fingerprint: wantedFingerprint(), compiled }));
}

/**
 * Tells from what npm said whether its registry could not be reached.
 * @param {string} output
 */
export function isNetworkFailure(output) {
  return /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(
    output,
  );
}

function wantedFingerprint() {
  return fingerprint(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
}

/** @returns {{ fingerprint: string, compiled: boolean } | undefined} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Node's headers beside Node, where they are: node-gyp then needs no download of its own. */
function localHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? { npm_config_nodedir: prefix } : {};
}
