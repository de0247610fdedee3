import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetUpError } from './set-up-error.mjs';

const patience = 30 * 60_000;

/**
 * Does work that only one set-up of this user may do at a time; others wait. A lock whose process is gone is taken over.
 * Throws `SetUpError` `lock-held` after half an hour.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [path]
 */
export async function alone(work, path = join(tmpdir(), `ecpa-set-up-${process.getuid?.() ?? 0}.lock`)) {
  const start = Date.now();
  while (!take(path)) {
    if (Date.now() - start > patience) throw new SetUpError('lock-held', path);
    if (isLeftBehind(path)) discard(path);
    else await pause(200);
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} path */
function isLeftBehind(path) {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    // The number is written just after the file is made: an empty young lock is somebody's.
    if (!holder) return Date.now() - statSync(path).mtimeMs > 5000;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

/** @param {string} path */
function discard(path) {
  try {
    // Of several that wait, a rename succeeds for one alone.
    const aside = `${path}.${process.pid}`;
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
}
