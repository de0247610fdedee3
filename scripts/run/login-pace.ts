import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A login came too soon after the last one of the same card or account; the message tells when it may be tried again. */
export class TooSoonError extends Error {
  override readonly name = 'TooSoonError';
}

/** Who logs in where, and how long lies between two logins. */
export interface LoginPace {
  /** Folder in the state folder; made (0700) where it is missing. */
  readonly folder: string;
  /** A card's number or an account's name, and the site. */
  readonly who: string;
  readonly minutes: number;
  readonly now?: () => Date;
}

/** Hours and minutes in Taipei, where the site is. */
function timeOf(at: Date): string {
  return at.toLocaleTimeString('zh-TW', { timeZone: 'Asia/Taipei', hour: '2-digit', minute: '2-digit', hour12: false });
}

function lastLogin(path: string): number | undefined {
  try {
    const at = Date.parse(readFileSync(path, 'utf8').trim());
    return Number.isNaN(at) ? undefined : at;
  } catch {
    return undefined;
  }
}

/**
 * Writes a login down, before it is tried: each one is work for the site, whatever comes of it. Throws `TooSoonError`
 * when the last one is less than so many minutes old. The file's name is a digest, and tells nobody.
 */
export function takeTurn({ folder, who, minutes, now = () => new Date() }: LoginPace): void {
  if (minutes === 0) return;
  const path = join(folder, createHash('sha256').update(who).digest('hex').slice(0, 32));
  const last = lastLogin(path);
  const at = now();
  const free = (last ?? -Infinity) + minutes * 60_000;
  // A last login in the future is a clock that was set back: it must not shut anybody out for long.
  const counts = last !== undefined && last <= at.getTime();
  if (counts && free > at.getTime()) {
    throw new TooSoonError(`one login in ${minutes} minutes; the next one from ${timeOf(new Date(free))} on`);
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, `${at.toISOString()}\n`, { mode: 0o600 });
  renameSync(part, path);
}
