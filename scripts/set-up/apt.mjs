import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

const aptGet = '/usr/bin/apt-get';
const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];

/** Tells whether this system installs its packages with apt (Debian, Ubuntu and their kin). */
export function hasApt() {
  return process.platform === 'linux' && existsSync(aptGet);
}

/**
 * Tells whether apt's chromium is only a pointer to a snap, as on Ubuntu; `release` is the text of os-release.
 * @param {string} [release]
 */
export function isChromiumASnap(release = readOsRelease()) {
  return /^ID=["']?ubuntu["']?$/m.test(release);
}

function readOsRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/**
 * How to run a program as root: directly, or through a sudo that asks nothing. Undefined when there is no way, or when
 * `ECPA_APT=0` forbids it.
 * @param {{ environment?: Readonly<Record<string, string | undefined>>, uid?: number | undefined, sudo?: () => Promise<boolean> }} [machine]
 * @returns {Promise<readonly string[] | undefined>}
 */
export async function rootPrefix({ environment = process.env, uid = process.getuid?.(), sudo = sudoWorks } = {}) {
  if (environment['ECPA_APT'] === '0') return undefined;
  if (uid === 0) return [];
  return (await sudo()) ? ['sudo', '-n'] : undefined;
}

async function sudoWorks() {
  return (await run('sudo', ['-n', 'true'])).code === 0;
}

/**
 * Installs Debian packages, together and, when that fails, one by one. Gives apt's last words; what has come is for the caller to look at.
 * @param {readonly string[]} packages
 * @param {readonly string[]} prefix from `rootPrefix`
 * @param {typeof run} [runProgram]
 */
export async function aptInstall(packages, prefix, runProgram = run) {
  /** @param {readonly string[]} args */
  const apt = (args) => {
    const [program = aptGet, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', aptGet, ...args];
    return runProgram(program, rest);
  };
  await apt(['update', '-qq', '-o', 'DPkg::Lock::Timeout=300']);
  const together = await apt(['install', ...options, ...packages]);
  if (together.code === 0 || packages.length === 1) return together.output;
  let said = together.output;
  for (const name of packages) {
    const { code, output } = await apt(['install', ...options, name]);
    if (code !== 0) said = output;
  }
  return said;
}
