import { randomInt } from 'node:crypto';

const letters = 'abcdefghjkmnpqrstuvwxyz';
const digits = '23456789';

const pick = (alphabet: string): string => alphabet.charAt(randomInt(alphabet.length));

/** 12 random letters and digits, both kinds: a 健保卡密碼's form, and none. */
export function makeHealthCardDecoy(): string {
  const first = pick(letters) + pick(digits);
  return first + Array.from({ length: 10 }, () => pick(letters + digits)).join('');
}
