import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** 8 random digits: a PIN's form, and no PIN. */
export function makeDecoy(): string {
  return randomInt(100_000_000).toString().padStart(8, '0');
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameSecret(one: string, other: string): boolean {
  const hashed = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(hashed[0] ?? Buffer.of(0), hashed[1] ?? Buffer.of(1));
}
